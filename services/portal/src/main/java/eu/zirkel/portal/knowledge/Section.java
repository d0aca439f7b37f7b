package eu.zirkel.portal.knowledge;

import eu.zirkel.portal.page.Page;
import eu.zirkel.portal.services.Item;
import eu.zirkel.portal.text.Markdown;
import eu.zirkel.portal.text.Shown;
import eu.zirkel.portal.text.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A part of an item's text.
 *
 * @param key of its heading
 * @param html made from the Markdown of the item, safe to print
 * @param lang the language of the text where it is not that of the page
 */
record Section(String key, String html, @Nullable String lang) {

    /** The text itself, and for a good practice what makes it one; empty parts are left out. */
    static List<Section> of(Item item, Page page) {
        Map<String, @Nullable Text> parts = new LinkedHashMap<>();
        parts.put("body", item.bodies());
        parts.put("challenge", item.challenge());
        parts.put("approach", item.approach());
        parts.put("results", item.results());
        parts.put("transferability", item.transferability());
        parts.put("costs", item.costs());
        return parts.entrySet().stream()
                .map(it -> of(it.getKey(), page.text(it.getValue(), item.language())))
                .filter(it -> !it.html().isBlank())
                .toList();
    }

    private static Section of(String key, Shown shown) {
        return new Section(key, Markdown.html(shown.text()), shown.lang());
    }
}
