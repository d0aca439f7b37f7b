package eu.zirkel.portal.text;

import org.jspecify.annotations.Nullable;

/**
 * A text as a page shows it.
 *
 * @param text the wording
 * @param lang its language where it is not that of the page, for the {@code lang} attribute; else absent
 */
public record Shown(String text, @Nullable String lang) {

    static final Shown NOTHING = new Shown("", null);

    /** Whether there is nothing to show. */
    public boolean empty() {
        return text.isBlank();
    }
}
