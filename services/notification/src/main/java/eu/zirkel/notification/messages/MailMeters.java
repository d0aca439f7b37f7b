package eu.zirkel.notification.messages;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Mails by code and outcome, how many are on their way, and how long it took from cause to acceptance. */
@Component
class MailMeters {

    private final MeterRegistry meters;
    private final Clock clock;

    MailMeters(MeterRegistry meters, Clock clock, MessageStore store) {
        this.meters = meters;
        this.clock = clock;
        meters.gauge("zirkel.mails.queue", store, MessageStore::unsentCount);
    }

    void ended(Message message) {
        count(message);
        if (message.status() == MessageStatus.SENT) {
            Duration taken = Duration.between(message.causedAt(), clock.instant());
            meters.timer("zirkel.mails.accepted").record(taken.isNegative() ? Duration.ZERO : taken);
        }
    }

    void suppressed(Message message) {
        if (message.status() == MessageStatus.SUPPRESSED) {
            count(message);
        }
    }

    void deferred(Message message) {
        meters.counter("zirkel.mails.deferred", "code", message.code().code()).increment();
    }

    private void count(Message message) {
        meters.counter(
                        "zirkel.mails",
                        "code",
                        message.code().code(),
                        "outcome",
                        message.status().name())
                .increment();
    }
}
