package eu.zirkel.registration.registrations;

import eu.zirkel.contracts.RegistrationPolicy;
import eu.zirkel.contracts.Target;
import eu.zirkel.registration.activities.KnownActivities;
import eu.zirkel.registration.activities.KnownActivity;
import eu.zirkel.registration.registrations.Registration.State;
import eu.zirkel.registration.roster.Outcome;
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
    private final KnownActivities activities;
    private final Secrets secrets;
    private final Clock clock;
    private final String portal;

    RegistrationController(
            Intake intake,
            Links links,
            Seats seats,
            KnownActivities activities,
            Secrets secrets,
            Clock clock,
            @Value("${zirkel.portal-url}") String portal) {
        this.intake = intake;
        this.links = links;
        this.seats = seats;
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
            List<Hint> hints,
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
                Hint.of(registration.hints(), policy(registration)),
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

    /** Where a registration stands now. */
    record StateView(String id, State status) {}

    @PostMapping("/api/registrations/{id}/withdraw")
    StateView withdraw(@PathVariable String id, @RequestParam(defaultValue = "") String token) {
        Registration registration = links.open(id, token);
        if (registration.state() == State.WITHDRAWN) {
            throw Refusal.conflict("ALREADY_WITHDRAWN");
        }
        if (hasStarted(registration)) {
            throw Refusal.conflict("ACTIVITY_STARTED");
        }
        if (!registration.isLive()) {
            throw Refusal.conflict("INVALID_STATE");
        }
        insist(seats.withdraw(registration));
        return new StateView(id, State.WITHDRAWN);
    }

    @PostMapping("/api/registrations/{id}/offer/accept")
    StateView accept(@PathVariable String id, @RequestParam(defaultValue = "") String token) {
        insist(seats.accept(offered(id, token)));
        return new StateView(id, State.CONFIRMED);
    }

    @PostMapping("/api/registrations/{id}/offer/decline")
    StateView decline(@PathVariable String id, @RequestParam(defaultValue = "") String token) {
        insist(seats.decline(offered(id, token)));
        return new StateView(id, State.OFFER_LAPSED);
    }

    private Registration offered(String id, String token) {
        Registration registration = links.open(id, token);
        Instant deadline = registration.offerDeadline();
        boolean over = deadline != null && !clock.instant().isBefore(deadline);
        if (registration.state() == State.OFFER_LAPSED || (registration.state() == State.OFFERED && over)) {
            throw Refusal.gone("OFFER_EXPIRED");
        }
        if (!registration.isLive()) {
            throw Refusal.conflict("NO_OFFER");
        }
        return registration;
    }

    private static void insist(Outcome outcome) {
        if (outcome instanceof Outcome.Refused refused) {
            throw refused.code().equals("OFFER_EXPIRED")
                    ? Refusal.gone(refused.code())
                    : Refusal.conflict(refused.code());
        }
    }

    private @Nullable RegistrationPolicy policy(Registration registration) {
        return activities
                .find(registration.target().id())
                .map(KnownActivity::policy)
                .orElse(null);
    }

    private RegistrationView view(Registration registration) {
        return RegistrationView.of(
                registration,
                seats.position(registration),
                portal + "/api/activities/" + registration.target().id() + "/calendar.ics",
                links.joinUrl(registration),
                registration.isLive() && !hasStarted(registration));
    }

    private boolean hasStarted(Registration registration) {
        return activities
                .find(registration.target().id())
                .map((KnownActivity activity) -> activity.hasStarted(clock.instant()))
                .orElse(false);
    }
}
