package eu.zirkel.portal.organiser;

import java.util.List;
import java.util.Map;

/** The warnings an organiser has read, each with the reason why it is right all the same. */
final class Acknowledged {

    /** What the field of a reason begins with; the code of the warning follows. */
    static final String FIELD = "reason.";

    private Acknowledged() {}

    /** The JSON of a publication; warnings without a reason stay open. */
    static Map<String, Object> in(Typed typed) {
        List<Map<String, String>> reasons = typed.values().entrySet().stream()
                .filter(it -> it.getKey().startsWith(FIELD) && !it.getValue().isEmpty())
                .map(it -> Map.of("code", it.getKey().substring(FIELD.length()), "reason", it.getValue()))
                .toList();
        return Map.of("acknowledgeWarnings", reasons);
    }
}
