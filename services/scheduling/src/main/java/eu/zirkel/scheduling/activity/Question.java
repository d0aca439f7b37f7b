package eu.zirkel.scheduling.activity;

import eu.zirkel.scheduling.input.Checked;
import eu.zirkel.scheduling.input.Checks;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the registration form asks in addition.
 *
 * @param options to choose from, for CHOICE
 */
record Question(
        @Nullable String key,
        @Nullable Map<String, String> label,
        @Nullable String type,
        @Nullable Boolean required,
        @Nullable List<Map<String, String>> options)
        implements Checked {

    enum Type {
        TEXT,
        CHOICE,
        DATE,
        FILE
    }

    @Override
    public void check(Checks at) {
        at.required("key", key);
        at.satisfies("key", key, "INVALID", text -> text.matches("[A-Za-z][A-Za-z0-9_-]{0,63}"));
        at.required("label", label);
        at.lines("label", label);
        at.required("type", type);
        at.oneOf("type", type, Type.class);
        at.required("required", required);
        at.listOfLines("options", options);
    }
}
