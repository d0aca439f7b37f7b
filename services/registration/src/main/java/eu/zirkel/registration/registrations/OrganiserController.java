package eu.zirkel.registration.registrations;

import eu.zirkel.registration.activities.KnownActivities;
import eu.zirkel.registration.registrations.Registration.Answer;
import eu.zirkel.registration.registrations.Registration.State;
import eu.zirkel.registration.roster.Outcome;
import eu.zirkel.service.Refusal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What organisers decide about single registrations: those under review, and those that are let in out of turn. */
@RestController
class OrganiserController {

    private final Registrations registrations;
    private final Seats seats;
    private final KnownActivities activities;
    private final Clock clock;

    OrganiserController(Registrations registrations, Seats seats, KnownActivities activities, Clock clock) {
        this.registrations = registrations;
        this.seats = seats;
        this.activities = activities;
        this.clock = clock;
    }

    enum Decision {
        APPROVE,
        REJECT
    }

    /** @param reason for those who are told no */
    record DecisionRequest(
            @NotNull Decision decision,
            @Nullable @Size(max = 2000) String reason) {}

    record DecidedView(String id, State status, @Nullable Integer position) {}

    @PostMapping("/api/registrations/{id}/decision")
    @PreAuthorize("hasRole('ORGANISER')")
    DecidedView decide(@PathVariable String id, @Valid @RequestBody DecisionRequest request) {
        Registration registration =
                registrations.find(id).filter(Registration::isDecided).orElseThrow(Refusal::notFound);
        if (request.decision() == Decision.APPROVE) {
            return decided(registration, letIn(registration), null);
        }
        String reason = request.reason();
        if (reason == null || reason.isBlank()) {
            throw Refusal.invalid("reason", "REQUIRED");
        }
        return decided(registration, seats.reject(registration, reason.strip()), State.REJECTED);
    }

    @PostMapping("/api/activities/{activity}/promote/{id}")
    @PreAuthorize("hasRole('ORGANISER')")
    DecidedView promote(@PathVariable String activity, @PathVariable String id) {
        Registration registration = registrations
                .find(id)
                .filter(found -> found.target().id().equals(activity))
                .orElseThrow(Refusal::notFound);
        return decided(registration, seats.promote(registration), null);
    }

    private Outcome letIn(Registration registration) {
        boolean started = activities
                .find(registration.target().id())
                .map(activity -> activity.hasStarted(clock.instant()))
                .orElse(false);
        if (started && registration.state() == State.UNDER_REVIEW) {
            throw Refusal.conflict("ACTIVITY_STARTED");
        }
        return seats.approve(registration);
    }

    private static DecidedView decided(Registration registration, Outcome outcome, @Nullable State ended) {
        if (outcome instanceof Outcome.Refused refused) {
            throw Refusal.conflict(refused.code());
        }
        Answer answer = Answer.to(outcome);
        State now = answer == null ? ended : answer.status();
        return new DecidedView(
                registration.id(), now == null ? registration.state() : now, answer == null ? null : answer.position());
    }
}
