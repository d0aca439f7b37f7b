package eu.zirkel.portal.page;

import eu.zirkel.contracts.EligibilityRule;
import eu.zirkel.contracts.Format;
import eu.zirkel.contracts.FuzzyDate;
import eu.zirkel.portal.services.Activity;
import eu.zirkel.portal.services.Item;
import eu.zirkel.portal.services.Programme;
import eu.zirkel.portal.services.Seats;
import eu.zirkel.portal.services.Visitor;
import eu.zirkel.portal.text.Dates;
import eu.zirkel.portal.text.Language;
import eu.zirkel.portal.text.Marked;
import eu.zirkel.portal.text.Shown;
import eu.zirkel.portal.text.Sizes;
import eu.zirkel.portal.text.Text;
import eu.zirkel.portal.text.Words;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a template writes with: the page's language and everything that depends on it. Templates hold no formatting of
 * their own.
 *
 * @param links of this page
 * @param words in the page's language
 * @param dates in the page's language
 * @param visitor for whom services are asked
 */
public record Page(Links links, Words words, Dates dates, Visitor visitor) {

    private static final BigDecimal FIVE_DIGITS = BigDecimal.valueOf(10_000);
    private static final ZoneId MOST_READERS = ZoneId.of("Europe/Berlin");

    /** The tag of the page's language. */
    public String lang() {
        return language().tag();
    }

    /** The page's language. */
    public Language language() {
        return words.language();
    }

    /** The address of another page, in the same language where one was chosen. */
    public String link(String path) {
        return links.to(path);
    }

    /** A text of the programme, falling back visibly. */
    public Shown text(@Nullable Text text, @Nullable String primary) {
        return (text == null ? Text.NONE : text).in(language(), primary);
    }

    /** The title of an activity. */
    public Shown title(Activity activity) {
        return text(activity.titles(), activity.defaultLanguage());
    }

    /** The title of an item; its own language is the primary one. */
    public Shown title(Item item) {
        return text(item.titles(), item.language());
    }

    /** When, for lists. */
    public String when(@Nullable FuzzyDate date) {
        return dates.brief(date == null ? FuzzyDate.unknown() : date);
    }

    /** When, for the page of the activity. */
    public String whenExactly(Activity activity) {
        return dates.full(activity.when(), activity.duration());
    }

    /** The day of an activity, for lists. */
    public String dayOf(FuzzyDate date) {
        return dates.days(date);
    }

    /** The time of an activity, for lists. */
    public String timeOf(FuzzyDate date) {
        return dates.times(date);
    }

    /** When somebody did something, in the zone given or that of most of our readers. */
    public String moment(Instant instant, @Nullable String zone) {
        return dates.moment(instant, zone == null ? MOST_READERS : ZoneId.of(zone));
    }

    /** The machine-readable form for {@code <time datetime>}; absent where it has none. */
    public @Nullable String machine(FuzzyDate date) {
        return switch (date.precision()) {
            case INSTANT -> date.start().orElseThrow().toOffsetDateTime().toString();
            case DAY, MONTH, YEAR -> date.value();
            default -> null;
        };
    }

    /** Whether nothing but the day, or not even that, is fixed. */
    public boolean timeOpen(FuzzyDate date) {
        return !date.hasTime();
    }

    /** How many seats are left, in words. */
    public String seats(@Nullable Seats seats) {
        if (seats != null && seats.over()) {
            return words.say("seats.closed");
        }
        if (seats == null || seats.free() == null) {
            return words.say("seats.unlimited");
        }
        return seats.full() ? words.say("seats.full") : words.count("seats.free", seats.free());
    }

    /** Type and size of a file. */
    public String file(Item.Attachment file) {
        String mime = Objects.requireNonNullElse(file.mime(), "application/octet-stream");
        return new Sizes(words).file(mime, file.name(), file.bytes());
    }

    /** Onsite, online or both, in words. */
    public String format(@Nullable Format format) {
        return format == null ? "" : words.say("format." + format);
    }

    /** Where, for lists: the town, or online, or both. */
    public String place(Activity activity) {
        String town = activity.venue() == null
                ? null
                : activity.venue().town() != null
                        ? activity.venue().town()
                        : activity.venue().name();
        String online = activity.online() ? words.say("format.ONLINE") : null;
        String known =
                Stream.of(town, online).filter(Objects::nonNull).distinct().collect(Collectors.joining(", "));
        return known.isEmpty() ? words.say("place.unknown") : known;
    }

    /** A word of a closed list such as a kind or status; the code itself where the list is longer than ours. */
    public String term(String list, @Nullable String code) {
        if (code == null) {
            return "";
        }
        String readable = code.substring(0, 1)
                + code.substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
        return words.sayOr(list + "." + code, readable);
    }

    /** What is said of organisations. */
    public OrganisationWords organisations() {
        return new OrganisationWords(this);
    }

    /** A condition for taking part, in the words of those who made it. */
    public Shown rule(EligibilityRule rule, @Nullable String primary) {
        return text(new Text(rule.message()), primary);
    }

    /** A count, with its thousands apart. */
    public String number(long count) {
        return NumberFormat.getInstance(language().locale()).format(count);
    }

    /** A sum of several words with a middle dot between, leaving out what is empty. */
    public String joined(String... words) {
        return Arrays.stream(words).filter(it -> it != null && !it.isBlank()).collect(Collectors.joining(" · "));
    }

    /** What several words have in common is a comma; what is empty is left out. */
    public String comma(@Nullable String... words) {
        return comma(Arrays.asList(words));
    }

    /** A list of names. */
    public String comma(List<@Nullable String> words) {
        return words.stream().filter(it -> it != null && !it.isBlank()).collect(Collectors.joining(", "));
    }

    /** The name of a language in the page's language. */
    public String languageName(String tag) {
        return Locale.of(tag).getDisplayLanguage(language().locale());
    }

    /** The tag of a language where it is not that of the page, for {@code lang}; else absent. */
    public @Nullable String foreign(@Nullable String tag) {
        return lang().equals(tag) ? null : tag;
    }

    /** A highlight, taken apart. */
    public List<Marked> marked(String highlight) {
        return Marked.of(highlight);
    }

    /** Type and size of an item's files. */
    public String files(Item item) {
        return item.files().stream().map(this::file).collect(Collectors.joining(", "));
    }

    /** A day, for moments of which the time does not matter. */
    public String dayOf(Instant instant) {
        return dates.day(LocalDate.ofInstant(instant, MOST_READERS));
    }

    /** A figure as precisely as it was declared: "etwa 150". */
    public String approximately(Programme.Baseline figure) {
        NumberFormat format = NumberFormat.getInstance(language().locale());
        // four digits are read at a glance and stay together in all three languages
        format.setGroupingUsed(figure.value().compareTo(FIVE_DIGITS) >= 0);
        String number = format.format(figure.value());
        String qualifier = figure.qualifier();
        return qualifier == null || qualifier.equals("EXACT") ? number : words.say("approximate." + qualifier, number);
    }

    /** Whether this page belongs to one person and no search engine should know it. */
    public boolean personal() {
        return links.path().startsWith("/r/") || links.path().startsWith("/orga");
    }

    /** The languages to switch to. */
    public List<Links.Alternative> alternatives() {
        return links.alternatives(language());
    }
}
