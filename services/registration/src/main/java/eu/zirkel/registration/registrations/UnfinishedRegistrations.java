package eu.zirkel.registration.registrations;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Finishes registrations whose process died between writing them and asking the roster: they are asked again. The roster
 * answers the same registration the same way, so asking twice does no harm. What was refused is forgotten after an hour.
 */
@Component
class UnfinishedRegistrations {

    private static final Logger log = LoggerFactory.getLogger(UnfinishedRegistrations.class);

    private static final Duration REFUSED_KEPT = Duration.ofHours(1);

    private final Registrations registrations;
    private final Intake intake;
    private final Clock clock;
    private Set<String> seenBefore = Set.of();

    UnfinishedRegistrations(Registrations registrations, Intake intake, Clock clock) {
        this.registrations = registrations;
        this.intake = intake;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 2000)
    void finish() {
        var received = registrations.received();
        // One look may catch a request that is just being decided; what is there at the next look too is left over.
        received.stream()
                .filter(registration -> seenBefore.contains(registration.id()))
                .forEach(registration -> {
                    try {
                        intake.resume(registration);
                    } catch (RuntimeException outage) {
                        log.warn("Registration {} stays unfinished: {}", registration.id(), outage.toString());
                    }
                });
        seenBefore = received.stream().map(Registration::id).collect(Collectors.toSet());
        registrations.purgeRefused(clock.instant().minus(REFUSED_KEPT));
    }
}
