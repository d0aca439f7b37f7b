package eu.zirkel.local.sample;

import eu.zirkel.local.Failure;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@code ${...}} stands for in the sample requests, so that the sample programmes are always about to happen.
 *
 * <p>{@code ${day+12}} is a date, {@code ${month-1}} a month, {@code ${year}} a year, {@code ${instant+3T10:00}} a moment
 * in UTC of that time of day in Germany; any other name is what an earlier answer was captured as.
 */
final class Placeholders {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^}]+)}");
    private static final Pattern RELATIVE =
            Pattern.compile("(day|month|year|instant)([+-][0-9]+)?(?:T([0-9]{2}:[0-9]{2}))?");

    private final LocalDate today;
    private final Map<String, String> captured = new HashMap<>();

    Placeholders(Clock clock) {
        this.today = LocalDate.now(clock.withZone(ZONE));
    }

    void capture(String name, String value) {
        captured.put(name, value);
    }

    String fill(String text) {
        return PLACEHOLDER.matcher(text).replaceAll(found -> Matcher.quoteReplacement(value(found.group(1))));
    }

    private String value(String name) {
        String value = captured.get(name);
        if (value != null) {
            return value;
        }
        Matcher relative = RELATIVE.matcher(name);
        if (!relative.matches()) {
            throw new Failure(Failure.FAILED, "The sample data use ${" + name + "}, which nothing before has captured");
        }
        long offset = relative.group(2) == null ? 0 : Long.parseLong(relative.group(2));
        String time = relative.group(3) == null ? "00:00" : relative.group(3);
        return switch (relative.group(1)) {
            case "day" -> today.plusDays(offset).toString();
            case "month" -> YearMonth.from(today).plusMonths(offset).toString();
            case "year" -> String.valueOf(today.getYear() + offset);
            default ->
                today.plusDays(offset)
                        .atTime(LocalTime.parse(time))
                        .atZone(ZONE)
                        .toInstant()
                        .toString();
        };
    }
}
