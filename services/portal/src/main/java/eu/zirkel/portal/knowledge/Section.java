package eu.zirkel.portal.knowledge;

import eu.zirkel.portal.page.Page;
import eu.zirkel.portal.services.Item;
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
 * @param shown the wording; HTML that the knowledge base made safe in the body, plain text elsewhere
 */
record Section(String key, Shown shown) {

    private static final String BODY = "body";

    /** The text itself, and for a good practice what makes it one; empty parts are left out. */
    static List<Section> of(Item item, Page page) {
        Map<String, @Nullable Text> parts = new LinkedHashMap<>();
        parts.put(BODY, item.html());
        parts.put("challenge", item.challenge());
        parts.put("approach", item.approach());
        parts.put("results", item.results());
        parts.put("transferability", item.transferability());
        parts.put("costs", item.costs());
        return parts.entrySet().stream()
                .map(it -> new Section(it.getKey(), page.text(it.getValue(), item.language())))
                .filter(it -> !it.shown().empty())
                .toList();
    }

    /** Whether it is the text itself, which is HTML and brings its own headings. */
    public boolean body() {
        return key.equals(BODY);
    }
}
