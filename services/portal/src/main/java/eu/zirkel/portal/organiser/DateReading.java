package eu.zirkel.portal.organiser;

import eu.zirkel.contracts.FuzzyDate;
import eu.zirkel.contracts.FuzzyDate.PartOfYear;
import eu.zirkel.contracts.FuzzyDate.Season;
import eu.zirkel.portal.text.Language;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Understands dates as people say them, in three languages: "14.05.2024, 10:00", "14 May 2024", "Mai 2024",
 * "Frühjahr/Sommer 2020", "Mitte Mai 2026", "early 2027", "2018", "März 2026 bis Herbst 2026", "offen".
 */
final class DateReading {

    private static final Map<String, Season> SEASONS = Map.ofEntries(
            Map.entry("frühjahr", Season.SPRING),
            Map.entry("frühling", Season.SPRING),
            Map.entry("spring", Season.SPRING),
            Map.entry("printemps", Season.SPRING),
            Map.entry("sommer", Season.SUMMER),
            Map.entry("summer", Season.SUMMER),
            Map.entry("été", Season.SUMMER),
            Map.entry("herbst", Season.AUTUMN),
            Map.entry("autumn", Season.AUTUMN),
            Map.entry("automne", Season.AUTUMN),
            Map.entry("winter", Season.WINTER),
            Map.entry("hiver", Season.WINTER));
    private static final Map<String, PartOfYear> PARTS = Map.ofEntries(
            Map.entry("anfang", PartOfYear.EARLY),
            Map.entry("early", PartOfYear.EARLY),
            Map.entry("début", PartOfYear.EARLY),
            Map.entry("mitte", PartOfYear.MID),
            Map.entry("mid", PartOfYear.MID),
            Map.entry("mi", PartOfYear.MID),
            Map.entry("ende", PartOfYear.LATE),
            Map.entry("late", PartOfYear.LATE),
            Map.entry("fin", PartOfYear.LATE));
    private static final Map<String, Month> MONTHS = months();

    private static final Pattern OPEN = Pattern.compile("|offen|termin folgt|open|to be confirmed|à confirmer");
    private static final Pattern TIME = Pattern.compile("(.+?),?\\s+(?:um |at |à )?(\\d{1,2})[:.h](\\d{2})(?: uhr)?");
    private static final Pattern ISO_DAY = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?(\\d{4})");
    private static final Pattern NAMED_DAY = Pattern.compile("(\\d{1,2})\\.?\\s(\\p{L}+)\\.?\\s(\\d{4})");
    private static final Pattern NUMBERED_MONTH = Pattern.compile("(\\d{1,2})[/.](\\d{4})|(\\d{4})-(\\d{1,2})");
    private static final Pattern NAMED = Pattern.compile("(\\p{L}+)[\\s-](\\d{4})");
    private static final Pattern TWO_SEASONS = Pattern.compile("(\\p{L}+)/(\\p{L}+)\\s(\\d{4})");
    private static final Pattern ABOUT_A_MONTH = Pattern.compile("(\\p{L}+)[\\s-](\\p{L}+\\s\\d{4})");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern SPAN = Pattern.compile("(.+?)(?: bis | to | à |\\s?–\\s?| - )(.+)");

    private final ZoneId zone;
    private final Language language;

    DateReading(ZoneId zone, Language language) {
        this.zone = zone;
        this.language = language;
    }

    /** What was understood; empty when nothing was. */
    Optional<FuzzyDate> read(String text) {
        String said = text.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        try {
            return Optional.ofNullable(understand(said, text.strip()));
        } catch (DateTimeException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private @Nullable FuzzyDate understand(String said, String original) {
        if (OPEN.matcher(said).matches()) {
            return FuzzyDate.unknown();
        }
        FuzzyDate single = single(said, original);
        Matcher span = SPAN.matcher(said);
        if (single != null || !span.matches()) {
            return single;
        }
        FuzzyDate from = single(span.group(1), span.group(1));
        FuzzyDate to = single(span.group(2), span.group(2));
        return from == null || to == null ? null : FuzzyDate.range(from, to);
    }

    private @Nullable FuzzyDate single(String said, String original) {
        LocalDate day = day(said);
        if (day != null) {
            return FuzzyDate.day(day);
        }
        Matcher time = TIME.matcher(said);
        LocalDate dayOfTime = time.matches() ? day(time.group(1)) : null;
        if (dayOfTime != null) {
            // the written form, because it refuses a time that the zone skips or has twice
            String value = dayOfTime.atTime(number(time, 2), number(time, 3)) + "[" + zone.getId() + "]";
            return new FuzzyDate(FuzzyDate.Precision.INSTANT, value, null, null, null, null, null, null);
        }
        Matcher month = NUMBERED_MONTH.matcher(said);
        if (month.matches()) {
            return month.group(1) != null
                    ? FuzzyDate.month(YearMonth.of(number(month, 2), number(month, 1)))
                    : FuzzyDate.month(YearMonth.of(number(month, 3), number(month, 4)));
        }
        return YEAR.matcher(said).matches() ? FuzzyDate.year(Integer.parseInt(said)) : named(said, original);
    }

    private @Nullable FuzzyDate named(String said, String original) {
        Matcher named = NAMED.matcher(said);
        if (named.matches()) {
            String name = named.group(1);
            int year = number(named, 2);
            Month month = MONTHS.get(name);
            Season season = SEASONS.get(name);
            PartOfYear part = PARTS.get(name);
            return month != null
                    ? FuzzyDate.month(YearMonth.of(year, month))
                    : season != null
                            ? FuzzyDate.season(year, season)
                            : part != null ? FuzzyDate.partOf(year, part) : null;
        }
        Matcher two = TWO_SEASONS.matcher(said);
        if (two.matches()) {
            Season first = SEASONS.get(two.group(1));
            Season second = SEASONS.get(two.group(2));
            int year = number(two, 3);
            return first == null || second == null
                    ? null
                    : FuzzyDate.range(FuzzyDate.season(year, first), FuzzyDate.season(year, second));
        }
        Matcher about = ABOUT_A_MONTH.matcher(said);
        if (about.matches() && PARTS.containsKey(about.group(1))) {
            FuzzyDate month = named(about.group(2), original);
            // no precision fits "mid-May": the month for sorting, the wording for reading
            return month == null ? null : month.labelled(Map.of(language.tag(), original));
        }
        return null;
    }

    private static @Nullable LocalDate day(String said) {
        Matcher iso = ISO_DAY.matcher(said);
        if (iso.matches()) {
            return LocalDate.of(number(iso, 1), number(iso, 2), number(iso, 3));
        }
        Matcher dotted = DAY.matcher(said);
        if (dotted.matches()) {
            return LocalDate.of(number(dotted, 3), number(dotted, 2), number(dotted, 1));
        }
        Matcher named = NAMED_DAY.matcher(said);
        Month month = named.matches() ? MONTHS.get(named.group(2)) : null;
        return month == null ? null : LocalDate.of(number(named, 3), month, number(named, 1));
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static Map<String, Month> months() {
        Map<String, Month> names = new HashMap<>();
        for (Language spoken : Language.values()) {
            for (Month month : Month.values()) {
                for (TextStyle style : new TextStyle[] {TextStyle.FULL, TextStyle.SHORT, TextStyle.FULL_STANDALONE}) {
                    String name = month.getDisplayName(style, spoken.locale()).toLowerCase(Locale.ROOT);
                    names.put(name.replace(".", ""), month);
                }
            }
        }
        return Map.copyOf(names);
    }
}
