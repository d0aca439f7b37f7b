package eu.zirkel.service;

import eu.zirkel.messaging.Timers;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Sets and reads the clock of the acceptance profile; in any other profile this does not exist. */
@RestController
@Profile("acceptance")
class ClockController {

    private final SettableClock clock;
    private final Timers timers;

    ClockController(SettableClock clock, Timers timers) {
        this.clock = clock;
        this.timers = timers;
    }

    @PutMapping("/api/test/clock")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void set(@Valid @RequestBody Now request) {
        clock.passUntil(request.now().toInstant(), timers);
    }

    /** Where it was set, so that a portal started later shows the same time; 204 while it is the system's. */
    @GetMapping("/api/test/clock")
    ResponseEntity<Now> read() {
        return clock.whereItWasSet()
                .map(instant -> ResponseEntity.ok(new Now(instant.atOffset(ZoneOffset.UTC))))
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    record Now(@NotNull OffsetDateTime now) {}
}
