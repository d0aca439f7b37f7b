package eu.zirkel.scheduling.activity;

import eu.zirkel.contracts.Condition;
import eu.zirkel.scheduling.input.Checks;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether a condition says one thing at a time, and of each attribute something that can be asked of it. */
final class ConditionChecks {

    private static final int DEEPEST = 5;
    private static final int LONGEST_VALUE = 100;
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Pattern SUBDIVISION = Pattern.compile("[A-Z]{2}-[A-Z0-9]{1,3}");

    private ConditionChecks() {}

    static void check(Checks at, Condition condition) {
        check(at, condition, 1);
    }

    private static void check(Checks at, Condition condition, int depth) {
        if (depth > DEEPEST) {
            at.wrong("", "TOO_DEEP", DEEPEST);
            return;
        }
        long said = Stream.of(condition.all(), condition.any(), condition.not(), condition.attribute())
                .filter(Objects::nonNull)
                .count();
        if (said != 1) {
            at.wrong("", "ONE_OPERATOR");
            return;
        }
        branches(at, "all", condition.all(), depth);
        branches(at, "any", condition.any(), depth);
        Condition not = condition.not();
        if (not != null) {
            at.part("not", inner -> check(inner, not, depth + 1));
        }
        comparison(at, condition);
    }

    private static void branches(Checks at, String operator, @Nullable List<Condition> conditions, int depth) {
        notEmpty(at, operator, conditions);
        at.each(operator, conditions, (each, condition) -> check(each, condition, depth + 1));
    }

    private static void comparison(Checks at, Condition condition) {
        switch (condition.attribute()) {
            case null -> {
                notHere(at, "oneOf", condition.oneOf());
                notHere(at, "atMost", condition.atMost());
                notHere(at, "atLeast", condition.atLeast());
            }
            case ORGANISATION_POPULATION -> number(at, condition, 0);
            case SIZE -> number(at, condition, 1);
            case ORGANISATION_COUNTRY -> text(at, condition, "COUNTRY", COUNTRIES::contains);
            case ORGANISATION_SUBDIVISION ->
                text(at, condition, "SUBDIVISION", value -> SUBDIVISION
                        .matcher(value)
                        .matches());
            case ORGANISATION_KIND, ORGANISATION_WORLD_REGION, FUNCTION, SECTOR ->
                text(at, condition, "INVALID", value -> true);
        }
    }

    private static void number(Checks at, Condition condition, int smallest) {
        notHere(at, "oneOf", condition.oneOf());
        Integer most = condition.atMost();
        Integer least = condition.atLeast();
        if (least == null) {
            at.required("atMost", most);
        }
        at.between(smallest, Integer.MAX_VALUE, "atMost", most);
        at.between(smallest, Integer.MAX_VALUE, "atLeast", least);
        if (most != null && least != null && least > most) {
            at.wrong("atLeast", "TOO_LARGE", most);
        }
    }

    private static void text(Checks at, Condition condition, String code, Predicate<String> allowed) {
        notHere(at, "atMost", condition.atMost());
        notHere(at, "atLeast", condition.atLeast());
        at.required("oneOf", condition.oneOf());
        notEmpty(at, "oneOf", condition.oneOf());
        at.each("oneOf", condition.oneOf(), (each, value) -> {
            each.required("", value);
            each.line("", value, LONGEST_VALUE);
            each.satisfies("", value, code, allowed);
        });
    }

    private static void notEmpty(Checks at, String field, @Nullable List<?> values) {
        if (values != null && values.isEmpty()) {
            at.wrong(field, "EMPTY");
        }
    }

    private static void notHere(Checks at, String field, @Nullable Object value) {
        if (value != null) {
            at.wrong(field, "NOT_FOR_ATTRIBUTE");
        }
    }
}
