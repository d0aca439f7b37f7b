package eu.zirkel.registration.registrations;

import eu.zirkel.contracts.Capacity;
import eu.zirkel.contracts.RegistrationPolicy;
import eu.zirkel.contracts.RegistrationPolicy.Promotion;
import eu.zirkel.contracts.SchedulingEvent.ActivityPublished;
import eu.zirkel.contracts.Target;
import eu.zirkel.messaging.Incoming;
import eu.zirkel.registration.activities.KnownActivities;
import eu.zirkel.registration.activities.KnownActivity;
import eu.zirkel.registration.roster.Moment;
import eu.zirkel.registration.roster.Outcome;
import eu.zirkel.registration.roster.Roster;
import eu.zirkel.registration.roster.Rosters;
import eu.zirkel.service.Secrets;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What can be asked of a target's roster; every decision goes through its {@link Desk}. */
@Component
public class Seats {

    private final Rosters rosters;
    private final Registrations registrations;
    private final KnownActivities activities;
    private final Desk desk;
    private final Secrets secrets;
    private final Clock clock;

    Seats(
            Rosters rosters,
            Registrations registrations,
            KnownActivities activities,
            Desk desk,
            Secrets secrets,
            Clock clock) {
        this.rosters = rosters;
        this.registrations = registrations;
        this.activities = activities;
        this.desk = desk;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** A new activity can be registered for; news of one that is open already may change its capacity. */
    public void open(Incoming<ActivityPublished> news) {
        Target target = Target.activity(news.subject());
        if (!rosters.open(target, seats(news.data().capacity()), news.sequence())) {
            changeCapacity(news, news.data().capacity());
        }
    }

    /** More or fewer seats. */
    public void changeCapacity(Incoming<?> news, @Nullable Capacity capacity) {
        visit(news.subject(), (roster, moment) -> roster.changeCapacity(seats(capacity), news.sequence(), moment));
    }

    /** The activity is off. */
    public void cancelAll(String target) {
        visit(target, (roster, moment) -> roster.cancel());
        registrations.cancelAll(target);
    }

    /** The activity has taken place, or its programme has ended: whoever has no seat gets none, and nobody registers. */
    public void close(String target) {
        boolean someWait = true;
        while (someWait) {
            someWait = desk.decide(target, Roster::close);
        }
    }

    void lapse(String target, String registrationId) {
        visit(target, (roster, moment) -> roster.lapse(registrationId, moment));
    }

    void rerank(Registration registration, int rank) {
        visit(registration.target().id(), (roster, moment) -> roster.rerank(registration.id(), rank, moment));
    }

    void recordAttendance(String target, int present, int absent) {
        visit(target, (roster, moment) -> roster.recordAttendance(present, absent));
    }

    /** Current place in the waiting list; absent for who does not wait. */
    @Nullable
    Integer position(Registration registration) {
        return registration.state() == Registration.State.WAITLISTED
                ? rosters.position(registration.target().id(), registration.id())
                        .orElse(null)
                : null;
    }

    /** Whether one of these people has a registration for the target. */
    boolean knowsAny(String target, Set<String> people) {
        return rosters.load(target)
                .map(roster -> people.stream().anyMatch(roster::knows))
                .orElse(false);
    }

    Outcome register(Registration registration) {
        return desk.register(registration, (roster, now) -> roster.register(registration.application(), now));
    }

    Outcome withdraw(Registration registration) {
        return ask(registration, (roster, moment) -> roster.withdraw(registration.id(), moment));
    }

    Outcome approve(Registration registration) {
        return ask(registration, (roster, moment) -> roster.approve(registration.id()));
    }

    Outcome reject(Registration registration, String reason) {
        String sealed = secrets.seal(reason);
        return ask(registration, (roster, moment) -> roster.reject(registration.id(), sealed));
    }

    Outcome promote(Registration registration) {
        return ask(registration, (roster, moment) -> roster.promote(registration.id()));
    }

    Outcome accept(Registration registration) {
        return ask(registration, (roster, moment) -> roster.accept(registration.id(), moment.now()));
    }

    Outcome decline(Registration registration) {
        return ask(registration, (roster, moment) -> roster.decline(registration.id(), moment));
    }

    private Outcome ask(Registration registration, BiFunction<Roster, Moment, Outcome> question) {
        String target = registration.target().id();
        KnownActivity activity = activities.find(target).orElse(null);
        return desk.decide(target, roster -> question.apply(roster, moment(activity)));
    }

    private void visit(String target, BiConsumer<Roster, Moment> visit) {
        KnownActivity activity = activities.find(target).orElse(null);
        desk.decide(target, roster -> {
            visit.accept(roster, moment(activity));
            return true;
        });
    }

    /** An offer never outlasts a start that lies ahead. */
    private Moment moment(@Nullable KnownActivity activity) {
        Instant now = clock.instant();
        RegistrationPolicy policy = activity == null ? null : activity.policy();
        if (activity == null
                || policy == null
                || policy.promotion() != Promotion.OFFER
                || policy.offerWindow() == null) {
            return new Moment(now, null);
        }
        Instant until = now.plus(policy.offerWindow());
        return new Moment(
                now,
                activity.start()
                        .filter(start -> start.isAfter(now) && start.isBefore(until))
                        .orElse(until));
    }

    private static @Nullable Integer seats(@Nullable Capacity capacity) {
        return capacity == null ? null : capacity.total();
    }
}
