package eu.zirkel.portal.services;

import eu.zirkel.contracts.Capacity;
import eu.zirkel.contracts.EligibilityRule;
import eu.zirkel.contracts.Format;
import eu.zirkel.contracts.FuzzyDate;
import eu.zirkel.contracts.Recording;
import eu.zirkel.contracts.RegistrationPolicy;
import eu.zirkel.portal.text.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An activity, whole or in the shorter form of lists, which lacks what is empty here.
 *
 * @param changedAt when an organiser last did something to it; in lists only
 * @param next the one after it in its series, in the shorter form; absent when it is the last (C-24)
 */
public record Activity(
        String id,
        @Nullable String seriesId,
        @Nullable Text seriesTitles,
        @Nullable String programmeId,
        @Nullable String programmeSlug,
        @Nullable Text programmeTitles,
        @Nullable Contact programmeContact,
        @Nullable String defaultLanguage,
        @Nullable String kind,
        Text titles,
        @Nullable Text shortTitles,
        @Nullable Text abstracts,
        List<Text> topics,
        List<Link> links,
        FuzzyDate when,
        @Nullable Duration duration,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,
        @Nullable String zone,
        @Nullable Format format,
        @Nullable Venue venue,
        @Nullable Room room,
        @Nullable Capacity capacity,
        @Nullable RegistrationPolicy registrationPolicy,
        List<Speaker> speakers,
        List<Slot> slots,
        @Nullable Recording recording,
        @Nullable String externalUrl,
        List<Question> questions,
        @Nullable Instant changedAt,
        String status,
        @Nullable String cancellationReason,
        @Nullable Activity next,
        List<Warning> warnings) {

    /** Where it takes place online; the public learns the provider only. */
    public record Room(
            @Nullable String provider,
            @Nullable String joinUrl,
            @Nullable String dialIn,
            @Nullable String passcode) {}

    public Activity {
        titles = titles == null ? Text.NONE : titles;
        when = when == null ? FuzzyDate.unknown() : when;
        status = status == null ? "PUBLISHED" : status;
        topics = topics == null ? List.of() : List.copyOf(topics);
        links = links == null ? List.of() : List.copyOf(links);
        speakers = speakers == null ? List.of() : List.copyOf(speakers);
        slots = slots == null ? List.of() : List.copyOf(slots);
        questions = questions == null ? List.of() : List.copyOf(questions);
        warnings = warnings == null ? List.of() : List.copyOf(warnings);
    }

    /** Whether people also meet online. */
    public boolean online() {
        return format == Format.ONLINE || format == Format.HYBRID;
    }

    /** Who may take part: the conditions of its registration, none where there are none. */
    public List<EligibilityRule> rules() {
        List<EligibilityRule> rules = registrationPolicy == null ? null : registrationPolicy.rules();
        return rules == null ? List.of() : rules;
    }

    /** Its short title where it has one, as in mails. */
    public Text shortOrFullTitles() {
        return shortTitles == null || shortTitles.empty() ? titles : shortTitles;
    }

    /** Whether it is open for people to come: announced, neither over nor called off. */
    public boolean takesPlace() {
        return status.equals("PUBLISHED");
    }

    /** Whether it has begun at this moment; a day without a time begins when it ends. */
    public boolean begun(Instant now) {
        Instant start = startsAt != null
                ? startsAt
                : when.startsBy(java.time.ZoneId.of(zone == null ? "Europe/Berlin" : zone))
                        .orElse(Instant.MAX);
        return !now.isBefore(start);
    }
}
