package eu.zirkel.knowledgebase.search;

import java.util.List;

/**
 * A page of results.
 *
 * @param total how many there are on all pages
 * @param ids those of this page, best first
 */
public record Found(long total, List<String> ids) {}
