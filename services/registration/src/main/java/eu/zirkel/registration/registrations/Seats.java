package eu.zirkel.registration.registrations;

import eu.zirkel.contracts.Capacity;
import eu.zirkel.contracts.Participant;
import eu.zirkel.contracts.SchedulingEvent.ActivityPublished;
import eu.zirkel.contracts.Target;
import eu.zirkel.messaging.Incoming;
import eu.zirkel.registration.registrations.Registration.Answer;
import eu.zirkel.registration.registrations.Registration.State;
import eu.zirkel.registration.roster.Outcome;
import eu.zirkel.registration.roster.Rosters;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What can be asked of a target's roster; every decision goes through its {@link Desk}. */
@Component
public class Seats {

    private final Rosters rosters;
    private final Registrations registrations;
    private final Desk desk;

    Seats(Rosters rosters, Registrations registrations, Desk desk) {
        this.rosters = rosters;
        this.registrations = registrations;
        this.desk = desk;
    }

    /** A new activity can be registered for; news of one that is open already may change its capacity. */
    public void open(Incoming<ActivityPublished> news) {
        Target target = Target.activity(news.subject());
        if (!rosters.open(target, seats(news.data().capacity()))) {
            changeCapacity(target.id(), news.data().capacity());
        }
    }

    /** More or fewer seats. */
    public void changeCapacity(String target, @Nullable Capacity capacity) {
        desk.decide(target, roster -> {
            roster.changeCapacity(seats(capacity));
            return true;
        });
    }

    /** The activity is off. */
    public void cancelAll(String target) {
        desk.decide(target, roster -> {
            roster.cancel();
            return true;
        });
        registrations.cancelAll(target);
    }

    /** The activity has taken place. */
    public void held(String target) {
        desk.decide(target, roster -> {
            roster.close();
            return true;
        });
    }

    Outcome register(Registration registration) {
        List<Participant> participants = registration.participants().stream()
                .map(member -> new Participant(member.personId(), member.attendanceMode()))
                .toList();
        return desk.register(
                registration,
                (roster, now) -> roster.register(registration.id(), participants, now, registration.language()));
    }

    Outcome withdraw(Registration registration) {
        return desk.decide(registration.target().id(), roster -> roster.withdraw(registration.id()));
    }

    void recordAttendance(String target, int present, int absent) {
        desk.decide(target, roster -> {
            roster.recordAttendance(present, absent);
            return true;
        });
    }

    static @Nullable Answer answer(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Confirmed confirmed -> new Answer(State.CONFIRMED, null);
            case Outcome.Waitlisted waiting -> new Answer(State.WAITLISTED, waiting.position());
            case Outcome.Withdrawn withdrawn -> null;
            case Outcome.Refused refused -> null;
        };
    }

    private static @Nullable Integer seats(@Nullable Capacity capacity) {
        return capacity == null ? null : capacity.total();
    }
}
