package eu.zirkel.scheduling.input;

import eu.zirkel.contracts.FuzzyDate;
import eu.zirkel.service.Refusal;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Collects what is wrong with a request, by the path of each field in its JSON, and refuses it as a whole (contract §3.0
 * "Errors"). Only {@link #required} minds an absent value.
 */
public final class Checks {

    /** The longest title, name or other single line, in characters. */
    public static final int LINE = 300;

    /** The longest running text, in characters. */
    public static final int PAGE = 20_000;

    /** The languages of the platform. */
    public static final Set<String> LANGUAGES = Set.of("de", "en", "fr");

    private static final int MOST_ENTRIES = 200;
    private static final int LONGEST_ADDRESS = 2_000;
    private static final Duration LONGEST = Duration.ofDays(366);
    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@<>,;:\"()]{1,64}@[^\\s@<>,;:\"()]+\\.[^\\s@<>,;:\"().]+");

    private final String prefix;
    private final List<Wrong> wrong;

    private record Wrong(String field, String code, Object... arguments) {}

    private Checks(String prefix, List<Wrong> wrong) {
        this.prefix = prefix;
        this.wrong = wrong;
    }

    /** Of the body of a request. */
    public static Checks ofBody() {
        return new Checks("", new ArrayList<>());
    }

    /** @throws Refusal 400 naming every wrong field, if there is any */
    public void refuseIfAnythingIsWrong() {
        if (!wrong.isEmpty()) {
            Wrong first = wrong.getFirst();
            Refusal refusal = Refusal.invalid(first.field, first.code, first.arguments);
            wrong.stream().skip(1).forEach(next -> refusal.and(next.field, next.code, next.arguments));
            throw refusal;
        }
    }

    /** Notes a wrong field; its message is {@code invalid.CODE}. */
    public void wrong(String field, String code, Object... arguments) {
        wrong.add(new Wrong(path(field), code, arguments));
    }

    /** The field must be there, and say something. */
    public void required(String field, @Nullable Object value) {
        if (value == null || (value instanceof String text && text.isBlank())) {
            wrong(field, "REQUIRED");
        }
    }

    /** One line of text. */
    public void line(String field, @Nullable String value) {
        line(field, value, LINE);
    }

    /** One line of text of at most so many characters. */
    public void line(String field, @Nullable String value, int most) {
        text(field, value, most, false);
    }

    /** Running text. */
    public void page(String field, @Nullable String value) {
        text(field, value, PAGE, true);
    }

    /** One line per language. */
    public void lines(String field, @Nullable Map<String, String> texts) {
        perLanguage(field, texts, LINE, false);
    }

    /** Running text per language. */
    public void pages(String field, @Nullable Map<String, String> texts) {
        perLanguage(field, texts, PAGE, true);
    }

    /** A text must exist in this language at least (V1); one that is blank is noted where the texts are checked. */
    public void requiredIn(String language, String field, @Nullable Map<String, String> texts) {
        if (texts == null || !texts.containsKey(language)) {
            wrong(field + "." + language, "REQUIRED");
        }
    }

    /** One of the names of an enumeration. */
    public <E extends Enum<E>> void oneOf(String field, @Nullable String value, Class<E> names) {
        Set<String> allowed =
                Arrays.stream(names.getEnumConstants()).map(Enum::name).collect(Collectors.toCollection(TreeSet::new));
        if (value != null && !allowed.contains(value)) {
            wrong(field, "NOT_ALLOWED", String.join(", ", allowed));
        }
    }

    /** A number of at least {@code least} and at most {@code most}. */
    public void between(int least, int most, String field, @Nullable Integer value) {
        if (value != null && value < least) {
            wrong(field, "TOO_SMALL", least);
        } else if (value != null && value > most) {
            wrong(field, "TOO_LARGE", most);
        }
    }

    /** A time that passes, a year at most. */
    public void duration(String field, @Nullable Duration value) {
        if (value != null && (!value.isPositive() || value.compareTo(LONGEST) > 0)) {
            wrong(field, "DURATION");
        }
    }

    /** A date that can be meant. */
    public void date(String field, @Nullable FuzzyDate value) {
        if (value != null) {
            DateRules.faultOf(value).ifPresent(code -> wrong(field, code));
            lines(field + ".label", value.label());
        }
    }

    /** An address in the web; anything but http and https is refused, since it becomes a link. */
    public void address(String field, @Nullable String value) {
        line(field, value, LONGEST_ADDRESS);
        satisfies(field, value, "ADDRESS", Checks::isWebAddress);
    }

    /** An e-mail address. */
    public void email(String field, @Nullable String value) {
        line(field, value, LINE);
        satisfies(field, value, "EMAIL", text -> EMAIL.matcher(text).matches());
    }

    /** A language of the platform. */
    public void language(String field, @Nullable String value) {
        satisfies(field, value, "UNKNOWN_LANGUAGE", LANGUAGES::contains);
    }

    /** A time zone by its IANA name. */
    public void zone(String field, @Nullable String value) {
        satisfies(field, value, "UNKNOWN_ZONE", ZoneId.getAvailableZoneIds()::contains);
    }

    /** A value with a rule of its own. */
    public void satisfies(String field, @Nullable String value, String code, Predicate<String> rule) {
        if (value != null && !rule.test(value)) {
            wrong(field, code);
        }
    }

    /** A part of the request. */
    public void part(String field, @Nullable Checked value) {
        if (value != null) {
            value.check(new Checks(path(field), wrong));
        }
    }

    /** A list of parts. */
    public void parts(String field, @Nullable List<? extends Checked> values) {
        each(field, values, (at, value) -> at.part("", value));
    }

    /** A list of texts per language. */
    public void listOfLines(String field, @Nullable List<Map<String, String>> values) {
        each(field, values, (at, value) -> at.lines("", value));
    }

    /** A list of anything, none of it missing. */
    public <T> void each(String field, @Nullable List<? extends T> values, Each<T> check) {
        if (values == null) {
            return;
        }
        if (values.size() > MOST_ENTRIES) {
            wrong(field, "TOO_MANY", MOST_ENTRIES);
            return;
        }
        for (int i = 0; i < values.size(); i++) {
            T value = values.get(i);
            if (value == null) {
                wrong(field + "[" + i + "]", "REQUIRED");
            } else {
                check.check(new Checks(path(field + "[" + i + "]"), wrong), value);
            }
        }
    }

    /** What is checked of each entry of a list. */
    @FunctionalInterface
    public interface Each<T> {

        /** @param at where the entry is; its own field is named by the empty string */
        void check(Checks at, T value);
    }

    private void perLanguage(String field, @Nullable Map<String, String> texts, int most, boolean manyLines) {
        if (texts != null) {
            texts.forEach((language, text) -> {
                String path = field.isEmpty() ? language : field + "." + language;
                language(path, language);
                required(path, text);
                text(path, text, most, manyLines);
            });
        }
    }

    private void text(String field, @Nullable String value, int most, boolean manyLines) {
        if (value == null) {
            return;
        }
        if (value.length() > most) {
            wrong(field, "TOO_LONG", most);
        } else if (value.chars().anyMatch(c -> Character.isISOControl(c) && !(manyLines && "\n\r\t".indexOf(c) >= 0))) {
            wrong(field, "CONTROL_CHARACTER");
        }
    }

    private static boolean isWebAddress(String text) {
        try {
            URI address = URI.create(text);
            return address.getHost() != null
                    && ("https".equals(address.getScheme()) || "http".equals(address.getScheme()));
        } catch (IllegalArgumentException none) {
            return false;
        }
    }

    private String path(String field) {
        return prefix.isEmpty() || field.isEmpty() || field.startsWith("[") ? prefix + field : prefix + "." + field;
    }
}
