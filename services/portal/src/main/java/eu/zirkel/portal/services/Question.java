package eu.zirkel.portal.services;

import eu.zirkel.portal.text.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an organiser asks on the form.
 *
 * @param type TEXT, CHOICE or DATE
 * @param options what to choose from with CHOICE
 */
public record Question(String key, Text label, @Nullable String type, boolean required, List<Text> options) {

    public Question {
        options = options == null ? List.of() : List.copyOf(options);
    }
}
