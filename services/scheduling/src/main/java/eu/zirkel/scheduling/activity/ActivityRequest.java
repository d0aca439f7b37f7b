package eu.zirkel.scheduling.activity;

import eu.zirkel.contracts.Format;
import eu.zirkel.contracts.FuzzyDate;
import eu.zirkel.contracts.Recording;
import eu.zirkel.contracts.RegistrationPolicy;
import eu.zirkel.scheduling.input.Checked;
import eu.zirkel.scheduling.input.Checks;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What organisers say of an activity, when they plan it or, in parts, when they change it.
 *
 * @param notifyParticipants whether those who are registered get a mail about changed contents
 */
public record ActivityRequest(
        @Nullable String kind,
        @Nullable Map<String, String> titles,
        @Nullable Map<String, String> shortTitles,
        @Nullable Map<String, String> abstracts,
        @Nullable List<Map<String, String>> topics,
        @Nullable List<Link> links,
        @Nullable FuzzyDate when,
        @Nullable Duration duration,
        @Nullable Format format,
        @Nullable VenueDetails venue,
        @Nullable Room room,
        @Nullable CapacityRequest capacity,
        @Nullable PolicyRequest registrationPolicy,
        @Nullable List<Speaker> speakers,
        @Nullable List<Slot> slots,
        @Nullable Recording recording,
        @Nullable String externalUrl,
        @Nullable List<Question> questions,
        @Nullable Boolean notifyParticipants)
        implements Checked {

    @Override
    public void check(Checks at) {
        at.oneOf("kind", kind, Kind.class);
        at.lines("titles", titles);
        at.lines("shortTitles", shortTitles);
        at.pages("abstracts", abstracts);
        Topics.check(at, topics);
        at.date("when", when);
        at.duration("duration", duration);
        at.part("venue", venue);
        at.part("room", room);
        at.part("capacity", capacity);
        at.part("registrationPolicy", registrationPolicy);
        at.parts("speakers", speakers);
        at.parts("slots", slots);
        if (recording != null) {
            at.required("recording.scope", recording.scope());
        }
        at.address("externalUrl", externalUrl);
        at.parts("questions", questions);
    }

    /** What can be wrong only in sight of the programme's language and of what the activity becomes. */
    void checkTogether(Checks at, String defaultLanguage, ActivityContent becomes) {
        RegistrationPolicy policy = becomes.registrationPolicy();
        if (registrationPolicy != null && policy != null) {
            at.part("registrationPolicy", part -> PolicyRequest.of(policy).checkTogether(part, defaultLanguage));
        }
        Link.check(at, defaultLanguage, links);
    }

    /** @param policy the current one, of which stays what this request does not change */
    ActivityContent content(@Nullable RegistrationPolicy policy) {
        return new ActivityContent(
                kind,
                titles,
                shortTitles,
                abstracts,
                topics,
                links,
                registrationPolicy == null
                        ? null
                        : registrationPolicy.over(policy).policy(),
                speakers,
                slots,
                recording,
                externalUrl,
                questions);
    }

    /** Where it says nothing of the format, what it says of the place tells. */
    Format formatOr(@Nullable Format usual) {
        if (format != null) {
            return format;
        }
        if (usual != null) {
            return usual;
        }
        if (room == null) {
            return Format.ONSITE;
        }
        return venue == null ? Format.ONLINE : Format.HYBRID;
    }
}
