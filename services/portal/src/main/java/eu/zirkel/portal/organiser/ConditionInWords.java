package eu.zirkel.portal.organiser;

import eu.zirkel.contracts.Condition;
import eu.zirkel.portal.page.Page;
import java.util.List;
import java.util.stream.Collectors;

/** Says a condition for taking part as a sentence, however it is nested. */
record ConditionInWords(Page page) {

    /** The condition in the language of the page. */
    public String say(Condition condition) {
        if (condition.all() != null) {
            return joined(condition.all(), "condition.all");
        }
        if (condition.any() != null) {
            return joined(condition.any(), "condition.any");
        }
        if (condition.not() != null) {
            return page.words().say("condition.not", say(condition.not()));
        }
        return condition.attribute() == null ? "" : compared(condition, condition.attribute());
    }

    private String compared(Condition condition, Condition.Attribute attribute) {
        String what = page.words().say("condition." + attribute);
        if (condition.oneOf() != null) {
            String values = condition.oneOf().stream()
                    .map(it -> value(attribute, it))
                    .collect(Collectors.joining(" " + page.words().say("condition.or") + " "));
            return page.words().say("condition.oneOf", what, values);
        }
        if (condition.atMost() != null) {
            return page.words().say("condition.atMost", what, page.number(condition.atMost()));
        }
        return condition.atLeast() == null
                ? what
                : page.words().say("condition.atLeast", what, page.number(condition.atLeast()));
    }

    private String value(Condition.Attribute attribute, String code) {
        return switch (attribute) {
            case ORGANISATION_KIND -> page.term("organisation.kind", code);
            case ORGANISATION_SUBDIVISION -> page.words().sayOr("subdivision." + code, code);
            case ORGANISATION_WORLD_REGION -> page.term("worldRegion", code);
            case SECTOR -> page.term("sector", code);
            default -> page.term("function", code);
        };
    }

    private String joined(List<Condition> parts, String key) {
        return parts.stream()
                .map(it -> it.attribute() == null ? "(" + say(it) + ")" : say(it))
                .collect(Collectors.joining(" " + page.words().say(key) + " "));
    }
}
