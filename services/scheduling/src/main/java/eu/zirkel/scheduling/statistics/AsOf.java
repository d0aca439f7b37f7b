package eu.zirkel.scheduling.statistics;

import eu.zirkel.contracts.FuzzyDate;
import eu.zirkel.contracts.FuzzyDate.Precision;
import eu.zirkel.contracts.FuzzyDate.Season;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says as of when a figure is meant, never more precisely than it is known: "Stand 2021", "Ende 2019" (V24, N20). */
record AsOf(Words words) {

    /** Empty when nobody said. */
    String of(@Nullable FuzzyDate date) {
        if (date == null || date.precision() == Precision.UNKNOWN) {
            return "";
        }
        boolean speaksForItself = label(date).isPresent()
                || date.precision() == Precision.PART_OF_YEAR
                || date.precision() == Precision.SEASON
                || date.precision() == Precision.RANGE;
        return speaksForItself ? plain(date) : words.say("baseline.asOf", plain(date));
    }

    private String plain(FuzzyDate date) {
        return label(date).orElseGet(() -> switch (date.precision()) {
            case INSTANT, DAY -> day(date.earliest());
            case MONTH ->
                DateTimeFormatter.ofPattern("LLLL yyyy", words.locale()).format(YearMonth.from(date.earliest()));
            case YEAR -> Integer.toString(date.earliest().getYear());
            case SEASON -> season(date);
            case PART_OF_YEAR -> words.say("date." + date.part(), year(date));
            case RANGE -> range(date.from(), date.to());
            case UNKNOWN -> "";
        });
    }

    private Optional<String> label(FuzzyDate date) {
        return Optional.ofNullable(date.label())
                .map(label -> label.get(words.locale().getLanguage()));
    }

    private String range(@Nullable FuzzyDate from, @Nullable FuzzyDate to) {
        if (from == null) {
            return words.say("date.until", plain(Objects.requireNonNull(to)));
        }
        return to == null ? words.say("date.since", plain(from)) : plain(from) + "–" + plain(to);
    }

    /** Winter ends with February of the next year. */
    private String season(FuzzyDate date) {
        int year = Objects.requireNonNull(date.year());
        String years = date.season() == Season.WINTER ? year + "/" + "%02d".formatted((year + 1) % 100) : year(date);
        return words.say("date." + date.season(), years);
    }

    private String day(LocalDate day) {
        boolean german = words.locale().getLanguage().equals(Locale.GERMAN.getLanguage());
        return DateTimeFormatter.ofPattern(german ? "dd.MM.yyyy" : "d MMMM yyyy", words.locale())
                .format(day);
    }

    private static String year(FuzzyDate date) {
        return String.valueOf(Objects.requireNonNull(date.year()));
    }
}
