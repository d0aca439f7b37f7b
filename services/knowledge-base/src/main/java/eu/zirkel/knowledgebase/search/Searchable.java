package eu.zirkel.knowledgebase.search;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What can be found of something.
 *
 * @param version a lower one than the index knows is old news
 * @param shown whether it is to be found at all; if not, only {@code id} and {@code version} count
 * @param titles per language
 * @param summaries per language
 * @param texts per language, plain
 * @param topics found as words and as filter
 * @param territories municipalities included (C-07); found as words and as filter
 * @param contributors found as words and as filter
 * @param recommended whether others are invited to do the same
 * @param since the newest comes first where nothing else decides
 */
public record Searchable(
        String id,
        long version,
        boolean shown,
        String type,
        String language,
        Map<String, String> titles,
        Map<String, String> summaries,
        Map<String, String> texts,
        List<String> topics,
        List<String> territories,
        List<String> activities,
        List<String> contributors,
        boolean recommended,
        Instant since) {}
