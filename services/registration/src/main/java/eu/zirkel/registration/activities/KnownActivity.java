package eu.zirkel.registration.activities;

import eu.zirkel.contracts.Capacity;
import eu.zirkel.contracts.Format;
import eu.zirkel.contracts.FuzzyDate;
import eu.zirkel.contracts.RegistrationPolicy;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What registration knows of an activity, guarded by the sequence of the news it comes from.
 *
 * @param room sealed access data of its online room
 * @param sequence of the latest news learnt
 */
@Document("activities")
public record KnownActivity(
        @Id String id,
        String seriesId,
        String programmeId,
        FuzzyDate when,
        String zone,
        @Nullable Duration duration,
        Format format,
        @Nullable Capacity capacity,
        @Nullable RegistrationPolicy policy,
        @Nullable String externalUrl,
        Status status,
        @Nullable String room,
        long sequence) {

    /** Where it stands, as far as registering is concerned. */
    public enum Status {
        PUBLISHED,
        POSTPONED,
        CANCELLED,
        HELD
    }

    /** Whether it has begun: at its start, or when an all-day date is over. */
    public boolean hasStarted(Instant now) {
        return status == Status.HELD
                || (status != Status.POSTPONED
                        && when.startsBy(ZoneId.of(zone))
                                .map(start -> !now.isBefore(start))
                                .orElse(false));
    }

    /** Its start, where a time of day is known. */
    public Optional<Instant> start() {
        return when.start().map(start -> start.toInstant());
    }

    /** Its end, where a time of day is known. */
    public Optional<Instant> end() {
        return when.end(duration).map(end -> end.toInstant());
    }
}
