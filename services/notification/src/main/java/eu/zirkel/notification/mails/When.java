package eu.zirkel.notification.mails;

import eu.zirkel.contracts.FuzzyDate;
import eu.zirkel.notification.catalogue.Language;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Dates in words, each as precise as it is known (contract "{when} in subjects"). */
final class When {

    private static final Set<String> ZONES = Set.copyOf(ZoneId.getAvailableZoneIds());
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final Map<Language, DateTimeFormatter> DAY = Map.of(
            Language.DE, DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.GERMAN),
            Language.EN, DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH),
            Language.FR, DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.FRENCH));

    private final MailTexts texts;
    private final Language language;

    When(MailTexts texts, Language language) {
        this.texts = texts;
        this.language = language;
    }

    /** For a subject: without the zone; empty when not even the day is known, and the subject's tail is left out. */
    Optional<String> inSubject(FuzzyDate date) {
        if (!date.hasDay()) {
            return Optional.empty();
        }
        if (severalDays(date)) {
            return Optional.of(day(date.earliest()) + "–" + day(date.latest()));
        }
        return Optional.of(date.start().map(start -> moment(start, null)).orElseGet(() -> day(date.earliest())));
    }

    /** For a body: with end and zone where they are known, else in the wording of the source. */
    String inBody(FuzzyDate date, @Nullable Duration duration) {
        Optional<ZonedDateTime> start = date.start();
        if (!date.hasDay()) {
            return coarse(date);
        }
        if (start.isEmpty()) {
            return severalDays(date) ? day(date.earliest()) + "–" + day(date.latest()) : day(date.earliest());
        }
        ZonedDateTime end = date.end(duration).orElse(start.get());
        String zone = " (" + start.get().getZone().getId() + ")";
        if (start.get().toLocalDate().equals(end.toLocalDate())) {
            return moment(start.get(), end.isAfter(start.get()) ? end : null) + zone;
        }
        return moment(start.get(), null) + " – " + moment(end, null) + zone;
    }

    /**
     * The start where the reader is, such as {@code 15:00 (Africa/Nairobi)}, with the day where it is another one; empty
     * when the clocks agree or no time is known.
     */
    Optional<String> whereReaderIs(FuzzyDate date, @Nullable String zone) {
        if (zone == null || !ZONES.contains(zone)) {
            return Optional.empty();
        }
        return date.start().flatMap(start -> {
            ZonedDateTime there = start.withZoneSameInstant(ZoneId.of(zone));
            if (there.getOffset().equals(start.getOffset())) {
                return Optional.empty();
            }
            String time = TIME.format(there) + " (" + zone + ")";
            return Optional.of(
                    there.toLocalDate().equals(start.toLocalDate()) ? time : day(there.toLocalDate()) + ", " + time);
        });
    }

    /** A moment for a subject: without the zone. */
    String inSubject(ZonedDateTime moment) {
        return moment(moment, null);
    }

    /** A moment in a zone, for deadlines. */
    String moment(ZonedDateTime moment) {
        return moment(moment, null) + " (" + moment.getZone().getId() + ")";
    }

    private static boolean severalDays(FuzzyDate date) {
        return !date.earliest().equals(date.latest());
    }

    private String day(LocalDate day) {
        return formatter().format(day);
    }

    private String moment(ZonedDateTime start, @Nullable ZonedDateTime end) {
        String time = TIME.format(start) + (end == null ? "" : "–" + TIME.format(end));
        return texts.text(language, "when.moment", Map.of("day", day(start.toLocalDate()), "time", time));
    }

    private DateTimeFormatter formatter() {
        DateTimeFormatter formatter = DAY.get(language);
        if (formatter == null) {
            throw new IllegalStateException("no date format for " + language);
        }
        return formatter;
    }

    private String coarse(FuzzyDate date) {
        String label = language.in(date.label(), language.tag());
        if (label != null) {
            return label;
        }
        return switch (date.precision()) {
            case INSTANT, DAY -> day(date.earliest());
            case MONTH ->
                DateTimeFormatter.ofPattern("LLLL uuuu", language.locale()).format(YearMonth.from(date.earliest()));
            case YEAR -> Year.from(date.earliest()).toString();
            case SEASON -> season(date) + " " + date.year();
            case PART_OF_YEAR ->
                texts.text(language, "when.part." + date.part(), Map.of("year", String.valueOf(date.year())));
            case RANGE -> range(date.from(), date.to());
            case UNKNOWN -> texts.text(language, "when.unknown", Map.of());
        };
    }

    private String range(@Nullable FuzzyDate from, @Nullable FuzzyDate to) {
        if (from != null && to != null) {
            boolean sameYear = from.precision() == FuzzyDate.Precision.SEASON
                    && to.precision() == FuzzyDate.Precision.SEASON
                    && java.util.Objects.equals(from.year(), to.year());
            return sameYear ? season(from) + "/" + coarse(to) : coarse(from) + "–" + coarse(to);
        }
        return from != null
                ? texts.text(language, "when.from", Map.of("date", coarse(from)))
                : texts.text(language, "when.to", Map.of("date", to == null ? "" : coarse(to)));
    }

    private String season(FuzzyDate date) {
        return texts.text(language, "when.season." + date.season(), Map.of());
    }
}
