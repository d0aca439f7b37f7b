package eu.zirkel.contracts;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date as precise as it is known. The sources give exact days without a time, seasons, years, "since 2019": a date is
 * a fact with a precision, not a timestamp (domain/model.md §2.2).
 *
 * @param precision how much is known
 * @param value INSTANT {@code 2024-05-14T10:00[Europe/Berlin]} (local time in a zone; an offset before the bracket only
 *     where the clock goes back and the local time happens twice), DAY {@code 2024-05-14}, MONTH {@code 2020-12},
 *     YEAR {@code 2018}; absent otherwise
 * @param year the year of SEASON and PART_OF_YEAR
 * @param season the season of SEASON, northern hemisphere
 * @param part the third of the year of PART_OF_YEAR
 * @param from the beginning of RANGE; absent when open
 * @param to the end of RANGE, inclusive; absent when open
 * @param label the wording of the source per language ("Frühjahr/Sommer 2020"), shown verbatim where present
 */
public record FuzzyDate(
        Precision precision,
        @Nullable String value,
        @Nullable Integer year,
        @Nullable Season season,
        @Nullable PartOfYear part,
        @Nullable FuzzyDate from,
        @Nullable FuzzyDate to,
        @Nullable Map<String, String> label) {

    /** How much is known of a date, from finest to coarsest. */
    public enum Precision {
        INSTANT,
        DAY,
        MONTH,
        SEASON,
        PART_OF_YEAR,
        YEAR,
        RANGE,
        UNKNOWN
    }

    /** Three months each: spring begins on 1 March, winter ends with February of the next year. */
    public enum Season {
        SPRING(3),
        SUMMER(6),
        AUTUMN(9),
        WINTER(12);

        private final int firstMonth;

        Season(int firstMonth) {
            this.firstMonth = firstMonth;
        }
    }

    /** Four months each: "early 2020" is January to April. */
    public enum PartOfYear {
        EARLY(1),
        MID(5),
        LATE(9);

        private final int firstMonth;

        PartOfYear(int firstMonth) {
            this.firstMonth = firstMonth;
        }
    }

    private static final Pattern INSTANT_FORM = Pattern.compile(
            "(\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(?::\\d{2})?)(Z|[+-]\\d{2}:\\d{2})?\\[([A-Za-z0-9_+\\-/]+)]");

    /**
     * @throws IllegalArgumentException when the parts do not make a date of this precision; also for a local time that
     *     does not exist or is ambiguous in its zone (contract §3.0 "Slots")
     * @throws java.time.DateTimeException when a value is no date, such as 2019-02-30
     */
    public FuzzyDate {
        if (precision == null) {
            throw new IllegalArgumentException("precision is missing");
        }
        label = label == null || label.isEmpty() ? null : Map.copyOf(label);
        switch (precision) {
            case INSTANT -> parse(need(value, "value"));
            case DAY -> LocalDate.parse(need(value, "value"));
            case MONTH -> YearMonth.parse(need(value, "value"));
            case YEAR -> Year.parse(need(value, "value"));
            case SEASON -> {
                need(year, "year");
                need(season, "season");
            }
            case PART_OF_YEAR -> {
                need(year, "year");
                need(part, "part");
            }
            case RANGE -> {
                if (from == null && to == null) {
                    throw new IllegalArgumentException("a range needs a beginning or an end");
                }
                if (from != null && to != null && from.earliest().isAfter(to.latest())) {
                    throw new IllegalArgumentException("a range ends before it begins");
                }
            }
            case UNKNOWN -> {}
        }
    }

    /** A moment in a zone. */
    public static FuzzyDate at(ZonedDateTime moment) {
        ZoneOffset standard = moment.getOffset();
        boolean twice = moment.getZone()
                        .getRules()
                        .getValidOffsets(moment.toLocalDateTime())
                        .size()
                > 1;
        return of(
                Precision.INSTANT,
                moment.toLocalDateTime() + (twice ? standard.getId() : "") + "["
                        + moment.getZone().getId() + "]");
    }

    /** A day without a time. */
    public static FuzzyDate day(LocalDate day) {
        return of(Precision.DAY, day.toString());
    }

    /** A month of a year. */
    public static FuzzyDate month(YearMonth month) {
        return of(Precision.MONTH, month.toString());
    }

    /** A year. */
    public static FuzzyDate year(int year) {
        return of(Precision.YEAR, Year.of(year).toString());
    }

    /** A season of a year. */
    public static FuzzyDate season(int year, Season season) {
        return new FuzzyDate(Precision.SEASON, null, year, season, null, null, null, null);
    }

    /** The beginning, middle or end of a year. */
    public static FuzzyDate partOf(int year, PartOfYear part) {
        return new FuzzyDate(Precision.PART_OF_YEAR, null, year, null, part, null, null, null);
    }

    /** From one date to another, either end open. */
    public static FuzzyDate range(@Nullable FuzzyDate from, @Nullable FuzzyDate to) {
        return new FuzzyDate(Precision.RANGE, null, null, null, null, from, to, null);
    }

    /** Nothing is known yet: "Termin folgt". */
    public static FuzzyDate unknown() {
        return new FuzzyDate(Precision.UNKNOWN, null, null, null, null, null, null, null);
    }

    private static FuzzyDate of(Precision precision, String value) {
        return new FuzzyDate(precision, value, null, null, null, null, null, null);
    }

    /** The same date in the wording of its source. */
    public FuzzyDate labelled(Map<String, String> wording) {
        return new FuzzyDate(precision, value, year, season, part, from, to, wording);
    }

    /** Whether the day at least is known, so that a calendar entry and reminders are possible. */
    public boolean hasDay() {
        return precision == Precision.INSTANT || precision == Precision.DAY || spansDays();
    }

    /** Whether a time of day is known. */
    public boolean hasTime() {
        return precision == Precision.INSTANT || (spansDays() && from != null && from.precision == Precision.INSTANT);
    }

    private boolean spansDays() {
        return precision == Precision.RANGE && from != null && to != null && from.hasDay() && to.hasDay();
    }

    /** The moment it starts; empty when no time of day is known. */
    public Optional<ZonedDateTime> start() {
        if (precision == Precision.INSTANT) {
            return Optional.of(parse(need(value, "value")));
        }
        return spansDays() ? need(from, "from").start() : Optional.empty();
    }

    /**
     * The moment it ends: the stated end of a range, else start plus duration; empty when no time of day is known.
     *
     * @param duration how long the activity lasts where the date itself does not say
     */
    public Optional<ZonedDateTime> end(@Nullable Duration duration) {
        if (spansDays()) {
            return need(to, "to").start();
        }
        return start().map(start -> start.plus(duration == null ? Duration.ZERO : duration));
    }

    /** The moment it starts at the latest, for comparing with now: an all-day date starts when its day ends. */
    public Optional<Instant> startsBy(ZoneId zone) {
        if (hasTime()) {
            return start().map(ZonedDateTime::toInstant);
        }
        return hasDay() ? Optional.of(earliest().plusDays(1).atStartOfDay(zone).toInstant()) : Optional.empty();
    }

    /** The first day it can mean; {@link LocalDate#MIN} when open or unknown. For sorting and checks, never shown. */
    public LocalDate earliest() {
        return switch (precision) {
            case INSTANT -> parse(need(value, "value")).toLocalDate();
            case DAY -> LocalDate.parse(need(value, "value"));
            case MONTH -> YearMonth.parse(need(value, "value")).atDay(1);
            case YEAR -> Year.parse(need(value, "value")).atDay(1);
            case SEASON -> LocalDate.of(need(year, "year"), need(season, "season").firstMonth, 1);
            case PART_OF_YEAR -> LocalDate.of(need(year, "year"), need(part, "part").firstMonth, 1);
            case RANGE -> from == null ? LocalDate.MIN : from.earliest();
            case UNKNOWN -> LocalDate.MIN;
        };
    }

    /** The last day it can mean; {@link LocalDate#MAX} when open or unknown. For sorting and checks, never shown. */
    public LocalDate latest() {
        return switch (precision) {
            case INSTANT, DAY -> earliest();
            case MONTH -> YearMonth.parse(need(value, "value")).atEndOfMonth();
            case YEAR -> earliest().withMonth(12).withDayOfMonth(31);
            case SEASON -> earliest().plusMonths(3).minusDays(1);
            case PART_OF_YEAR -> earliest().plusMonths(4).minusDays(1);
            case RANGE -> to == null ? LocalDate.MAX : to.latest();
            case UNKNOWN -> LocalDate.MAX;
        };
    }

    private static ZonedDateTime parse(String text) {
        var form = INSTANT_FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("a moment is written 2024-05-14T10:00[Europe/Berlin]");
        }
        ZoneId zone = ZoneId.of(form.group(3));
        LocalDateTime local = LocalDateTime.parse(form.group(1));
        var offsets = zone.getRules().getValidOffsets(local);
        if (form.group(2) != null) {
            ZonedDateTime moment =
                    OffsetDateTime.parse(form.group(1) + form.group(2)).atZoneSameInstant(zone);
            if (!moment.toLocalDateTime().equals(local)) {
                throw new IllegalArgumentException("the offset does not fit the zone");
            }
            return moment;
        }
        if (offsets.size() != 1) {
            throw new IllegalArgumentException("this local time does not exist or is ambiguous in " + zone);
        }
        return local.atZone(zone);
    }

    private static <T> T need(@Nullable T part, String name) {
        if (part == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return part;
    }
}
