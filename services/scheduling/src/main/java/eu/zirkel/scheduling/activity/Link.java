package eu.zirkel.scheduling.activity;

import eu.zirkel.scheduling.input.Checks;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page elsewhere in the web that goes with an activity, such as a tool that is spoken of (C-17).
 *
 * @param label what is found there, per language
 * @param url http or https, since readers follow it
 */
record Link(@Nullable Map<String, String> label, @Nullable String url) {

    private static final int MOST = 20;

    static void check(Checks at, String defaultLanguage, @Nullable List<Link> links) {
        if (links != null && links.size() > MOST) {
            at.wrong("links", "TOO_MANY", MOST);
            return;
        }
        at.each("links", links, (each, link) -> {
            each.lines("label", link.label());
            each.requiredIn(defaultLanguage, "label", link.label());
            each.required("url", link.url());
            each.address("url", link.url());
        });
    }
}
