package eu.zirkel.registration.registrations;

import eu.zirkel.contracts.Format;
import eu.zirkel.contracts.Participant;
import eu.zirkel.contracts.Target;
import eu.zirkel.registration.organisations.KnownOrganisation;
import eu.zirkel.registration.roster.Application;
import eu.zirkel.registration.roster.Outcome;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A registration as sent in, and the state its target's roster last decided. Reading one never loads a roster.
 *
 * @param requestHash of the request it came from, for telling a repetition from another request under the same key
 * @param units how much of the capacity it takes
 * @param review whether the rules leave it to an organiser
 * @param rank by the rules that prioritise; lower goes first
 * @param hints keys of the rules it does not fulfil
 * @param decided sequence of the roster's event that {@code state} comes from; 0 before the first
 * @param answered what the sender was told, for telling it again; absent until decided
 * @param offerDeadline until when a seat is held for it, while OFFERED
 * @param reason why an organiser said no, sealed
 */
@Document("registrations")
@CompoundIndex(def = "{'target._id': 1, 'receivedAt': 1}")
record Registration(
        @Id String id,
        Target target,
        List<Member> participants,
        @Indexed(sparse = true) @Nullable String organisationId,
        @Nullable Organisation organisation,
        @Nullable Map<String, String> answers,
        @Nullable String language,
        Instant receivedAt,
        String requestHash,
        int units,
        boolean review,
        int rank,
        List<String> hints,
        @Indexed State state,
        long decided,
        @Nullable Answer answered,
        @Nullable Instant offerDeadline,
        @Nullable String reason) {

    /** Where a registration stands. RECEIVED is the moment between its own write and the roster's; REFUSED ones never
     * were in the roster and are purged. */
    enum State {
        RECEIVED,
        REFUSED,
        UNDER_REVIEW,
        REJECTED,
        CONFIRMED,
        WAITLISTED,
        OFFERED,
        OFFER_LAPSED,
        WITHDRAWN,
        LAPSED,
        CANCELLED_BY_ORGANISER;

        /** Those whose registration still stands. */
        static final Set<State> LIVE = EnumSet.of(UNDER_REVIEW, CONFIRMED, WAITLISTED, OFFERED);
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

    /** Who sent them, as known then. */
    record Organisation(
            String name,
            @Nullable String kind,
            @Nullable String country,
            @Nullable String subdivision,
            @Nullable Integer population) {

        static @Nullable Organisation of(@Nullable KnownOrganisation known) {
            return known == null
                    ? null
                    : new Organisation(
                            known.name(), known.kind(), known.country(), known.subdivision(), known.population());
        }
    }

    /** The first answer. */
    record Answer(State status, @Nullable Integer position) {

        /** Nothing for what was refused. */
        static @Nullable Answer to(Outcome outcome) {
            return switch (outcome) {
                case Outcome.Confirmed confirmed -> new Answer(State.CONFIRMED, null);
                case Outcome.Waitlisted waiting -> new Answer(State.WAITLISTED, waiting.position());
                case Outcome.UnderReview reviewed -> new Answer(State.UNDER_REVIEW, null);
                case Outcome.Offered offered -> new Answer(State.OFFERED, null);
                case Outcome.Ended ended -> null;
                case Outcome.Refused refused -> null;
            };
        }
    }

    /** As its roster sees it. */
    Application application() {
        return new Application(
                id,
                participants.stream()
                        .map(member -> new Participant(member.personId(), member.attendanceMode(), member.sector()))
                        .toList(),
                units,
                organisationId,
                review,
                rank,
                hints,
                language);
    }

    /** Whether its roster has taken it, whatever became of it. */
    boolean isDecided() {
        return state != State.RECEIVED && state != State.REFUSED;
    }

    /** The same, received when it was received first. */
    Registration receivedLike(Registration first) {
        return new Registration(
                id,
                target,
                participants,
                organisationId,
                organisation,
                answers,
                language,
                first.receivedAt,
                requestHash,
                units,
                review,
                rank,
                hints,
                state,
                decided,
                answered,
                offerDeadline,
                reason);
    }

    boolean isLive() {
        return State.LIVE.contains(state);
    }
}
