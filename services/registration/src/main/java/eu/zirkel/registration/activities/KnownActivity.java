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

    /** Whether it has begun. */
    public boolean hasStarted(Instant now) {
        return status == Status.HELD
                || begins().map(start -> !now.isBefore(start)).orElse(false);
    }

    /** From when on it has begun: its start, or the end of an all-day date; empty while the day is not known. */
    public Optional<Instant> begins() {
        return hasDay() ? when.startsBy(ZoneId.of(zone)) : Optional.empty();
    }

    /** Whether the day is known on which it takes place. */
    public boolean hasDay() {
        return status != Status.POSTPONED && when.hasDay();
    }

    /** Its start, where a time of day is known. */
    public Optional<Instant> start() {
        return hasDay() ? when.start().map(start -> start.toInstant()) : Optional.empty();
    }

    /** Its end, where a time of day is known. */
    public Optional<Instant> end() {
        return when.end(duration).map(end -> end.toInstant());
    }
}
