package eu.zirkel.scheduling.activity;

import eu.zirkel.contracts.Capacity;
import eu.zirkel.contracts.FuzzyDate;
import eu.zirkel.contracts.SchedulingEvent.ActivityCancelled;
import eu.zirkel.contracts.SchedulingEvent.ActivityCapacityChanged;
import eu.zirkel.contracts.SchedulingEvent.ActivityHeld;
import eu.zirkel.contracts.SchedulingEvent.ActivityPostponed;
import eu.zirkel.contracts.SchedulingEvent.ActivityRelocated;
import eu.zirkel.contracts.SchedulingEvent.OnlineRoomAssigned;
import eu.zirkel.scheduling.creation.CreatedOnce;
import eu.zirkel.scheduling.creation.Creation;
import eu.zirkel.scheduling.input.Merge;
import eu.zirkel.scheduling.programme.KnownProgramme;
import eu.zirkel.scheduling.schedule.CalendarSequence;
import eu.zirkel.scheduling.schedule.Position;
import eu.zirkel.scheduling.schedule.Schedule;
import eu.zirkel.scheduling.warnings.Acknowledgement;
import eu.zirkel.service.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * The aggregate: DRAFT, then PUBLISHED, then HELD; or POSTPONED and PUBLISHED again; or CANCELLED. What is not allowed in
 * a state is refused with 409 {@code INVALID_STATE}; what changes nothing says nothing.
 */
@Document("activities")
@CompoundIndex(name = "by-date", def = "{'position.sortAt': 1, '_id': 1}")
class Activity extends CreatedOnce {

    enum Status {
        DRAFT,
        PUBLISHED,
        POSTPONED,
        HELD,
        CANCELLED
    }

    /** Its terms; others have to learn them anew when they change. */
    private static final List<String> TERMS = List.of("kind", "registrationPolicy", "recording", "externalUrl");

    @Indexed
    private final String seriesId;

    @Indexed
    private final String programmeId;

    private ActivityContent content;
    private Schedule schedule;
    private Position position;
    private Place place;
    private @Nullable SealedRoom room;
    private @Nullable Capacity capacity;
    private Status status = Status.DRAFT;
    private CalendarSequence calendar = CalendarSequence.NONE;
    private int agendaVersion = 1;

    /** What others are told that it is about. */
    private List<String> topics = List.of();

    /** What it is found by. */
    @Indexed
    private List<String> topicKeys;

    private @Nullable Instant changedAt;
    private @Nullable String cancellationReason;
    private List<Acknowledgement> acknowledged = List.of();

    @PersistenceCreator
    Activity(
            String id,
            @Nullable String bodyHash,
            String seriesId,
            String programmeId,
            ActivityContent content,
            Schedule schedule,
            Place place) {
        super(id, bodyHash);
        this.seriesId = seriesId;
        this.programmeId = programmeId;
        this.content = content;
        this.schedule = schedule;
        this.position = Position.of(schedule);
        this.place = place;
        this.topicKeys = Topics.keys(content);
    }

    static Activity planned(
            Creation creation,
            SeriesTerms series,
            ActivityContent content,
            Schedule schedule,
            Place place,
            @Nullable SealedRoom room,
            @Nullable Capacity capacity) {
        Activity activity = new Activity(
                creation.id(), creation.bodyHash(), series.seriesId(), series.programmeId(), content, schedule, place);
        activity.room = room;
        activity.capacity = capacity;
        return activity;
    }

    void publish(List<Acknowledgement> reasons, KnownProgramme programme) {
        demand(Status.DRAFT);
        List<Acknowledgement> all = new ArrayList<>(acknowledged);
        all.addAll(reasons);
        acknowledged = all;
        status = Status.PUBLISHED;
        topics = Topics.told(content, programme);
        calendar = calendar.next(schedule.when().hasDay());
        if (room != null) {
            // Whoever is confirmed as soon as it is public finds the room in that mail, not in one of its own.
            emit(new OnlineRoomAssigned(id(), room.provider(), room.access()));
        }
        announce();
    }

    void describe(ActivityContent described, KnownProgramme programme, boolean notifyParticipants) {
        List<String> changed = Merge.differences(content, described);
        if (changed.isEmpty()) {
            return;
        }
        boolean termsChanged = !Collections.disjoint(TERMS, changed);
        refuseIf(status == Status.CANCELLED);
        refuseIf(termsChanged && status != Status.DRAFT && status != Status.PUBLISHED);
        content = described;
        boolean topicsChanged = changed.contains("topics");
        if (topicsChanged) {
            topicKeys = Topics.keys(described);
            topics = Topics.told(described, programme);
        }
        if ((termsChanged || topicsChanged) && status == Status.PUBLISHED) {
            announce();
        }
        contentChanged(changed, notifyParticipants);
    }

    void date(Schedule next, @Nullable String reason) {
        demand(Status.DRAFT, Status.PUBLISHED, Status.POSTPONED);
        Schedule previous = schedule;
        schedule = next;
        position = Position.of(next);
        if (status == Status.DRAFT || next.equals(previous)) {
            return;
        }
        if (next.isSameTimeAs(previous)) {
            if (status == Status.PUBLISHED) {
                announce();
            }
            contentChanged(List.of("when"), false);
            return;
        }
        status = Status.PUBLISHED;
        calendar = calendar.next(next.when().hasDay());
        emit(ActivityEvents.dated(this, previous, reason));
    }

    void relocate(Place next, @Nullable SealedRoom nextRoom) {
        demand(Status.DRAFT, Status.PUBLISHED, Status.POSTPONED);
        Place previous = place;
        SealedRoom previousRoom = room;
        place = next;
        room = nextRoom;
        if (status == Status.DRAFT) {
            return;
        }
        if (!next.isSamePlaceAs(previous)) {
            calendar = calendar.next(schedule.when().hasDay());
            emit(new ActivityRelocated(id(), next.format(), next.summary(), calendar.number()));
        } else if (!next.equals(previous)) {
            contentChanged(List.of("venue"), false);
        }
        if (nextRoom != null && !nextRoom.equals(previousRoom)) {
            emit(new OnlineRoomAssigned(id(), nextRoom.provider(), nextRoom.access()));
        }
    }

    void seat(Capacity next) {
        demand(Status.DRAFT, Status.PUBLISHED, Status.POSTPONED);
        Capacity previous = capacity;
        refuseIf(status != Status.DRAFT && previous != null && previous.unit() != next.unit());
        capacity = next;
        if (status != Status.DRAFT && !next.equals(previous)) {
            emit(new ActivityCapacityChanged(id(), previous, next));
        }
    }

    /** Its date is off; the next one will be the first that is known again. */
    void postpone(String reason) {
        demand(Status.PUBLISHED);
        status = Status.POSTPONED;
        schedule = new Schedule(FuzzyDate.unknown(), schedule.duration(), schedule.zone());
        position = Position.of(schedule);
        calendar = calendar.next(false);
        emit(new ActivityPostponed(id(), reason, calendar.number()));
    }

    void cancel(String reason) {
        demand(Status.PUBLISHED, Status.POSTPONED);
        status = Status.CANCELLED;
        cancellationReason = reason;
        calendar = calendar.next(false);
        emit(new ActivityCancelled(id(), reason, calendar.number()));
    }

    /** @throws Refusal 409 {@code ACTIVITY_NOT_STARTED} before its time (V13) */
    void held(Instant now) {
        demand(Status.PUBLISHED);
        if (!schedule.hasBegun(now)) {
            throw Refusal.conflict("ACTIVITY_NOT_STARTED");
        }
        status = Status.HELD;
        emit(new ActivityHeld(id(), now));
    }

    /** An organiser did something to it. */
    void changed(Instant now) {
        changedAt = now;
    }

    private void announce() {
        emit(ActivityEvents.published(this, topics));
    }

    private void contentChanged(List<String> changed, boolean notifyParticipants) {
        if (status != Status.DRAFT) {
            agendaVersion++;
            emit(ActivityEvents.contentChanged(this, changed, notifyParticipants));
        }
    }

    private void demand(Status... allowed) {
        refuseIf(!Arrays.asList(allowed).contains(status));
    }

    private static void refuseIf(boolean forbidden) {
        if (forbidden) {
            throw Refusal.conflict("INVALID_STATE");
        }
    }

    boolean isPublic() {
        return status != Status.DRAFT;
    }

    String seriesId() {
        return seriesId;
    }

    String programmeId() {
        return programmeId;
    }

    ActivityContent content() {
        return content;
    }

    Schedule schedule() {
        return schedule;
    }

    Position position() {
        return position;
    }

    Place place() {
        return place;
    }

    @Nullable
    SealedRoom room() {
        return room;
    }

    @Nullable
    Capacity capacity() {
        return capacity;
    }

    Status status() {
        return status;
    }

    int calendarSequence() {
        return calendar.number();
    }

    int agendaVersion() {
        return agendaVersion;
    }

    /** When an organiser last did something to it; absent before the first time. */
    @Nullable
    Instant changedAt() {
        return changedAt;
    }

    @Nullable
    String cancellationReason() {
        return cancellationReason;
    }

    List<Acknowledgement> acknowledged() {
        return acknowledged;
    }
}
