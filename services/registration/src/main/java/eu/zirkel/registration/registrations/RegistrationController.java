package eu.zirkel.registration.registrations;

import eu.zirkel.contracts.Target;
import eu.zirkel.registration.activities.KnownActivities;
import eu.zirkel.registration.activities.KnownActivity;
import eu.zirkel.registration.registrations.Registration.State;
import eu.zirkel.registration.roster.Outcome;
import eu.zirkel.registration.roster.Rosters;
import eu.zirkel.service.Refusal;
import eu.zirkel.service.Secrets;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Registering, and what a participant's personal link allows: reading and withdrawing that one registration. */
@RestController
class RegistrationController {

    private final Intake intake;
    private final Links links;
    private final Seats seats;
    private final Rosters rosters;
    private final KnownActivities activities;
    private final Secrets secrets;
    private final Clock clock;
    private final String portal;

    RegistrationController(
            Intake intake,
            Links links,
            Seats seats,
            Rosters rosters,
            KnownActivities activities,
            Secrets secrets,
            Clock clock,
            @Value("${zirkel.portal-url}") String portal) {
        this.intake = intake;
        this.links = links;
        this.seats = seats;
        this.rosters = rosters;
        this.activities = activities;
        this.secrets = secrets;
        this.clock = clock;
        this.portal = portal;
    }

    /** The answer to a registration: its final state. */
    record TakenView(
            String id,
            Target target,
            State status,
            @Nullable Integer position,
            Instant receivedAt,
            String link,
            List<String> hints,
            List<String> warnings) {}

    @PostMapping("/api/registrations")
    @ResponseStatus(HttpStatus.CREATED)
    TakenView register(
            @Valid @RequestBody RegistrationRequest request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        if (key != null && (key.isBlank() || key.length() > 200)) {
            throw Refusal.invalid("Idempotency-Key", "INVALID");
        }
        Intake.Taken taken = intake.register(request, key);
        Registration registration = taken.registration();
        String token = secrets.linkToken(
                registration.id(), registration.participants().getFirst().personId());
        return new TakenView(
                registration.id(),
                registration.target(),
                taken.answer().status(),
                taken.answer().position(),
                registration.receivedAt(),
                portal + "/r/" + token,
                List.of(),
                List.of());
    }

    @GetMapping("/api/registrations/{id}")
    RegistrationView read(@PathVariable String id, @RequestParam(defaultValue = "") String token) {
        return view(links.open(id, token));
    }

    @GetMapping("/api/links/{token}")
    RegistrationView follow(@PathVariable String token) {
        return view(links.open(token));
    }

    /** What is left of a registration after its withdrawal. */
    record WithdrawnView(String id, State status) {}

    @PostMapping("/api/registrations/{id}/withdraw")
    WithdrawnView withdraw(@PathVariable String id, @RequestParam(defaultValue = "") String token) {
        Registration registration = links.open(id, token);
        if (registration.state() == State.WITHDRAWN) {
            throw Refusal.conflict("ALREADY_WITHDRAWN");
        }
        if (hasStarted(registration)) {
            throw Refusal.conflict("ACTIVITY_STARTED");
        }
        if (!isLive(registration)) {
            throw Refusal.conflict("INVALID_STATE");
        }
        if (seats.withdraw(registration) instanceof Outcome.Refused refused) {
            throw Refusal.conflict(refused.code());
        }
        return new WithdrawnView(id, State.WITHDRAWN);
    }

    private RegistrationView view(Registration registration) {
        Integer position = registration.state() == State.WAITLISTED
                ? rosters.position(registration.target().id(), registration.id())
                        .orElse(null)
                : null;
        return RegistrationView.of(
                registration,
                position,
                portal + "/api/activities/" + registration.target().id() + "/calendar.ics",
                links.joinUrl(registration),
                isLive(registration) && !hasStarted(registration));
    }

    private static boolean isLive(Registration registration) {
        return registration.state() == State.CONFIRMED || registration.state() == State.WAITLISTED;
    }

    private boolean hasStarted(Registration registration) {
        return activities
                .find(registration.target().id())
                .map((KnownActivity activity) -> activity.hasStarted(clock.instant()))
                .orElse(false);
    }
}
