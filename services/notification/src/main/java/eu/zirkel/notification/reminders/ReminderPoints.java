package eu.zirkel.notification.reminders;

import eu.zirkel.contracts.Format;
import eu.zirkel.contracts.FuzzyDate;
import eu.zirkel.notification.activities.ActivityStatus;
import eu.zirkel.notification.activities.KnownActivity;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** When the people of an activity are reminded (contract "Reminders"). */
final class ReminderPoints {

    private static final LocalTime WITHOUT_TIME = LocalTime.of(9, 0);

    private ReminderPoints() {}

    /** How long before. Days are calendar days at the same time of day, hours are elapsed time. */
    enum Offset {
        WEEK,
        DAY,
        HOUR
    }

    /** A reminder to send. */
    record Point(Offset offset, Instant due) {}

    /** The points of an activity as it stands; none while it has no day, is postponed, cancelled or over. */
    static List<Point> of(KnownActivity activity) {
        FuzzyDate date = activity.currentDate();
        if (activity.status() != ActivityStatus.PUBLISHED || !date.hasDay()) {
            return List.of();
        }
        return offsets(activity.format())
                .flatMap(offset -> point(offset, date, activity.zone()).stream())
                .toList();
    }

    private static Stream<Offset> offsets(@Nullable Format format) {
        return switch (format) {
            case ONLINE -> Stream.of(Offset.DAY, Offset.HOUR);
            case HYBRID -> Stream.of(Offset.WEEK, Offset.DAY, Offset.HOUR);
            case ONSITE -> Stream.of(Offset.WEEK, Offset.DAY);
            case null -> Stream.of(Offset.WEEK, Offset.DAY);
        };
    }

    private static Optional<Point> point(Offset offset, FuzzyDate date, @Nullable String zone) {
        Optional<ZonedDateTime> start = date.start();
        if (start.isEmpty() && offset == Offset.HOUR) {
            return Optional.empty();
        }
        ZonedDateTime counted = start.orElseGet(
                () -> date.earliest().atTime(WITHOUT_TIME).atZone(ZoneId.of(zone == null ? "UTC" : zone)));
        ZonedDateTime due =
                switch (offset) {
                    case WEEK -> counted.minus(Period.ofDays(7));
                    case DAY -> counted.minus(Period.ofDays(1));
                    case HOUR -> counted.minus(Duration.ofHours(1));
                };
        return Optional.of(new Point(offset, due.toInstant()));
    }
}
