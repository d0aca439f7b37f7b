package eu.zirkel.portal.text;

import eu.zirkel.contracts.FuzzyDate;
import eu.zirkel.contracts.FuzzyDate.Precision;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes dates in one language, never more precisely than they are known (model.md §2.2, contract §3.0). Times always
 * name their zone, because the reader's may be another.
 *
 * @param words the language
 * @param today decides between "seit 2018" and "ab 2027"
 */
public record Dates(Words words, LocalDate today) {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    /** For lists: {@code 14.05.2024, 10:00 Uhr (MESZ)}, {@code Frühjahr/Sommer 2020}, {@code Termin folgt}. */
    public String brief(FuzzyDate date) {
        if (date.precision() == Precision.INSTANT) {
            ZonedDateTime start = date.start().orElseThrow();
            return plain(date) + " (" + zoneLetters(start) + ")";
        }
        return plain(date);
    }

    /** The day or days alone, for lists that show the time below: {@code 14.05.2024}. */
    public String days(FuzzyDate date) {
        return date.hasDay() ? days(date.earliest(), date.latest()) : plain(date);
    }

    /** The time alone: {@code 10:00 Uhr (MESZ)}; empty when none is known. */
    public String times(FuzzyDate date) {
        return date.start()
                .map(start -> time(start) + " (" + zoneLetters(start) + ")")
                .orElse("");
    }

    /**
     * For the page of an activity: with weekday, end and zone by name.
     *
     * @param duration how long it lasts; absent when nobody said
     */
    public String full(FuzzyDate date, @Nullable Duration duration) {
        if (date.precision() == Precision.RANGE && date.hasTime()) {
            ZonedDateTime start = date.start().orElseThrow();
            ZonedDateTime end = date.end(null).orElse(start);
            String from = onWeekday(start.toLocalDate(), at(start));
            String to = sameDay(start, end) ? time(end) : onWeekday(end.toLocalDate(), at(end));
            return words.say("date.to", from, to) + zone(start);
        }
        if (date.precision() == Precision.INSTANT) {
            ZonedDateTime start = date.start().orElseThrow();
            String from = onWeekday(start.toLocalDate(), at(start));
            if (duration == null || duration.isZero()) {
                return from + zone(start);
            }
            ZonedDateTime end = start.plus(duration);
            return words.say("date.to", from, sameDay(start, end) ? time(end) : at(end)) + zone(start);
        }
        return date.precision() == Precision.DAY ? onWeekday(date.earliest(), plain(date)) : plain(date);
    }

    /** Without zone, as in the subjects of mails: {@code 14.05.2024, 10:00 Uhr}. */
    public String plain(FuzzyDate date) {
        String label =
                date.label() == null ? null : date.label().get(words.language().tag());
        if (label != null && !label.isBlank() && !date.hasDay()) {
            return label;
        }
        return switch (date.precision()) {
            case INSTANT -> at(date.start().orElseThrow());
            case DAY -> day(date.earliest());
            case MONTH -> month(YearMonth.from(date.earliest()));
            case YEAR -> Year.from(date.earliest()).toString();
            case SEASON -> season(date);
            case PART_OF_YEAR ->
                words.say(
                        "date.part." + Objects.requireNonNull(date.part()),
                        String.valueOf(Objects.requireNonNull(date.year())));
            case RANGE -> range(date);
            case UNKNOWN -> words.say("date.unknown");
        };
    }

    /** A day: {@code 14.08.2019}, {@code 14 August 2019}, {@code 14 août 2019}. */
    public String day(LocalDate day) {
        String pattern = words.language() == Language.DE ? "dd.MM.yyyy" : "d MMMM yyyy";
        return DateTimeFormatter.ofPattern(pattern, words.language().locale()).format(day);
    }

    /** A month: {@code Dezember 2020}. */
    public String month(YearMonth month) {
        return DateTimeFormatter.ofPattern("LLLL yyyy", words.language().locale())
                .format(month);
    }

    /** A moment somebody did something, in the given zone, with the zone's name. */
    public String moment(Instant instant, ZoneId zone) {
        ZonedDateTime local = instant.atZone(zone);
        return at(local) + " (" + zoneLetters(local) + ")";
    }

    private String range(FuzzyDate date) {
        FuzzyDate from = date.from();
        FuzzyDate to = date.to();
        if (from == null) {
            return words.say("date.until", plain(Objects.requireNonNull(to)));
        }
        if (to == null) {
            return words.say(from.earliest().isAfter(today) ? "date.from" : "date.since", plain(from));
        }
        if (date.hasDay()) {
            return from.earliest().equals(to.latest()) ? plain(from) : days(from.earliest(), to.latest());
        }
        boolean seasonsOfAYear = from.precision() == Precision.SEASON
                && to.precision() == Precision.SEASON
                && Objects.equals(from.year(), to.year());
        return seasonsOfAYear ? seasonName(from) + "/" + season(to) : words.say("date.span", plain(from), plain(to));
    }

    private String days(LocalDate first, LocalDate last) {
        return first.equals(last) ? day(first) : day(first) + "–" + day(last);
    }

    private String season(FuzzyDate date) {
        int year = Objects.requireNonNull(date.year());
        // winter ends with February of the next year
        boolean overTwoYears = date.season() == FuzzyDate.Season.WINTER;
        return seasonName(date) + " " + year + (overTwoYears ? "/" + "%02d".formatted((year + 1) % 100) : "");
    }

    private String seasonName(FuzzyDate date) {
        return words.say("date.season." + Objects.requireNonNull(date.season()));
    }

    private String at(ZonedDateTime moment) {
        return day(moment.toLocalDate()) + ", " + time(moment);
    }

    private String time(ZonedDateTime moment) {
        return words.say("date.time", CLOCK.format(moment));
    }

    private String onWeekday(LocalDate day, String date) {
        return words.say(
                "date.weekday",
                day.getDayOfWeek()
                        .getDisplayName(TextStyle.FULL, words.language().locale()),
                date);
    }

    private String zone(ZonedDateTime moment) {
        return " (" + zoneLetters(moment) + ", " + moment.getZone().getId() + ")";
    }

    private String zoneLetters(ZonedDateTime moment) {
        return DateTimeFormatter.ofPattern("z", words.language().locale()).format(moment);
    }

    private static boolean sameDay(ZonedDateTime one, ZonedDateTime other) {
        return one.toLocalDate().equals(other.toLocalDate());
    }
}
