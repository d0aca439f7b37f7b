package eu.zirkel.portal.services;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parameters of a question, of which only those with a value are sent. */
public final class Query {

    private final Map<String, String> parameters = new LinkedHashMap<>();

    /** Adds a parameter unless it has no value. */
    public Query with(String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            parameters.put(name, value.strip());
        }
        return this;
    }

    String on(String path) {
        List<String> pairs = new ArrayList<>();
        for (String name : parameters.keySet()) {
            pairs.add(name + "={" + name + "}");
        }
        return pairs.isEmpty() ? path : path + "?" + String.join("&", pairs);
    }

    Object[] values() {
        return parameters.values().toArray();
    }
}
