package eu.zirkel.registration.registrations;

import eu.zirkel.contracts.Format;
import eu.zirkel.contracts.Target;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A registration as sent in, and the state its target's roster last decided. Reading one never loads a roster.
 *
 * @param requestHash of the request it came from, for telling a repetition from another request under the same key
 * @param decided sequence of the roster's event that {@code state} comes from; 0 before the first
 * @param answered what the sender was told, for telling it again; absent until decided
 */
@Document("registrations")
@CompoundIndex(def = "{'target._id': 1, 'receivedAt': 1}")
record Registration(
        @Id String id,
        Target target,
        List<Member> participants,
        @Nullable Organisation organisation,
        @Nullable Map<String, String> answers,
        @Nullable String language,
        Instant receivedAt,
        String requestHash,
        @Indexed State state,
        long decided,
        @Nullable Answer answered) {

    /** Where a registration stands. RECEIVED is the moment between its own write and the roster's. */
    enum State {
        RECEIVED,
        CONFIRMED,
        WAITLISTED,
        WITHDRAWN,
        LAPSED,
        CANCELLED_BY_ORGANISER
    }

    /**
     * One person in it.
     *
     * @param link hash of the token that authorises this person for this registration
     */
    record Member(
            String personId,
            String name,
            @Nullable String function,
            @Nullable String sector,
            @Nullable Format attendanceMode,
            @Indexed String link,
            @Nullable Attendance attendance) {}

    /** Whether a confirmed person came. */
    enum Attendance {
        ATTENDED,
        NO_SHOW
    }

    /** Who sent them. */
    record Organisation(
            String name,
            @Nullable String kind,
            @Nullable String country,
            @Nullable String subdivision,
            @Nullable Integer population) {}

    /** The first answer. */
    record Answer(State status, @Nullable Integer position) {}
}
