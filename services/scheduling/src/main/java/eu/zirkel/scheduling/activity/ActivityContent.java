package eu.zirkel.scheduling.activity;

import eu.zirkel.contracts.Recording;
import eu.zirkel.contracts.RegistrationPolicy;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an activity is about and on which terms, apart from time, place and number of seats. Texts are per language.
 *
 * @param topics its own, besides those of its programme (C-05)
 * @param links where readers find more (C-17)
 */
record ActivityContent(
        @Nullable String kind,
        @Nullable Map<String, String> titles,
        @Nullable Map<String, String> shortTitles,
        @Nullable Map<String, String> abstracts,
        @Nullable List<Map<String, String>> topics,
        @Nullable List<Link> links,
        @Nullable RegistrationPolicy registrationPolicy,
        @Nullable List<Speaker> speakers,
        @Nullable List<Slot> slots,
        @Nullable Recording recording,
        @Nullable String externalUrl,
        @Nullable List<Question> questions) {

    /** Nothing but an agenda, to be merged into others. */
    static ActivityContent withSlots(List<Slot> slots) {
        return new ActivityContent(null, null, null, null, null, null, null, null, slots, null, null, null);
    }

    String kindOrOther() {
        return kind == null ? Kind.OTHER.name() : kind;
    }

    Map<String, String> titlesOrNone() {
        return titles == null ? Map.of() : titles;
    }

    List<Map<String, String>> topicsOrNone() {
        return topics == null ? List.of() : topics;
    }

    /** Registration here excludes registration with another organisation (N-26). */
    @Nullable
    RegistrationPolicy offeredPolicy() {
        return externalUrl == null ? registrationPolicy : null;
    }
}
