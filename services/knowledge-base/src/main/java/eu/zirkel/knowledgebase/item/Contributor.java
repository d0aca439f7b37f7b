package eu.zirkel.knowledgebase.item;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who had a part in it, such as the speaker of the lecture (C-11). Never in events.
 *
 * @param name with academic title, as the person wants it
 * @param affiliation for whom they work
 * @param consent that this person agreed to be named; nobody is kept without
 */
record Contributor(
        String name,
        @Nullable String function,
        @Nullable String affiliation,
        @Nullable Boolean consent) {}
