package eu.zirkel.knowledgebase.item;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an item relies on (N-36).
 *
 * @param accessed the day it was read ("abgerufen am 8. Mai 2017")
 */
record Source(String title, @Nullable String url, @Nullable LocalDate accessed) {}
