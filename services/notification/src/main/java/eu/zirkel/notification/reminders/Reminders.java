package eu.zirkel.notification.reminders;

import eu.zirkel.contracts.Format;
import eu.zirkel.messaging.Timer;
import eu.zirkel.messaging.TimerTask;
import eu.zirkel.messaging.Timers;
import eu.zirkel.notification.activities.Activities;
import eu.zirkel.notification.activities.KnownActivity;
import eu.zirkel.notification.activities.Programmes;
import eu.zirkel.notification.catalogue.MailCode;
import eu.zirkel.notification.messages.Cause;
import eu.zirkel.notification.messages.Messages;
import eu.zirkel.notification.messages.Recipient;
import eu.zirkel.notification.participations.Participation;
import eu.zirkel.notification.participations.ParticipationState;
import eu.zirkel.notification.participations.Participations;
import eu.zirkel.notification.reminders.ReminderPoints.Offset;
import eu.zirkel.notification.reminders.ReminderPoints.Point;
import eu.zirkel.service.Ids;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Reminds those who have a seat. A timer belongs to one point of one date; when the date has moved meanwhile, or the
 * activity is postponed or cancelled, or its programme ended, the timer finds itself outdated and nobody is reminded.
 */
@Component
public class Reminders implements TimerTask {

    static final Duration TOO_LATE = Duration.ofHours(6);

    private static final String KIND = "reminder";
    private static final String ACTIVITY = "activity";
    private static final String OFFSET = "offset";

    private final Activities activities;
    private final Programmes programmes;
    private final Participations participations;
    private final Messages messages;
    private final ObjectProvider<Timers> timers;
    private final Clock clock;

    /** @param timers run this task, so they are asked for only when one is set */
    Reminders(
            Activities activities,
            Programmes programmes,
            Participations participations,
            Messages messages,
            ObjectProvider<Timers> timers,
            Clock clock) {
        this.activities = activities;
        this.programmes = programmes;
        this.participations = participations;
        this.messages = messages;
        this.timers = timers;
        this.clock = clock;
    }

    /** Sets the timers of an activity as it stands; those that are set already stay. */
    public void plan(String activityId) {
        KnownActivity activity = activities.find(activityId).orElse(null);
        if (activity == null) {
            return;
        }
        for (Point point : ReminderPoints.of(activity)) {
            if (isAhead(point, activity.revisedAt(), clock.instant())) {
                timers.getObject()
                        .set(new Timer(
                                timerId(activityId, point),
                                KIND,
                                point.due(),
                                Map.of(
                                        ACTIVITY,
                                        activityId,
                                        OFFSET,
                                        point.offset().name())));
            }
        }
    }

    /** Reminds somebody whose seat was heard of only after the others had been reminded, but had been given before. */
    public void catchUp(KnownActivity activity, Participation participation) {
        Instant now = clock.instant();
        ReminderPoints.of(activity).stream()
                .filter(point -> !point.due().isAfter(now))
                .filter(point -> participation.since().isBefore(point.due()))
                .filter(point -> isAhead(point, activity.revisedAt(), now))
                .forEach(point -> remind(activity, timerId(activity.id(), point), point, List.of(participation)));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Timer timer, Duration late) {
        if (late.compareTo(TOO_LATE) > 0) {
            return;
        }
        Point point = new Point(Offset.valueOf(timer.data().getOrDefault(OFFSET, "")), timer.due());
        activities
                .find(timer.data().getOrDefault(ACTIVITY, ""))
                .filter(activity -> ReminderPoints.of(activity).contains(point))
                .ifPresent(activity -> remind(
                        activity,
                        timer.id(),
                        point,
                        participations.of(activity.id(), Set.of(ParticipationState.CONFIRMED))));
    }

    /**
     * Whether a point is worth a timer: still ahead when the date was decided, and not so long past that it would be
     * skipped anyway. Measured from the decision, so that a service that was down reminds a little late.
     */
    static boolean isAhead(Point point, @org.jspecify.annotations.Nullable Instant decided, Instant now) {
        return (decided == null || point.due().isAfter(decided)) && point.due().isAfter(now.minus(TOO_LATE));
    }

    private static String timerId(String activityId, Point point) {
        return Ids.derived(KIND, activityId, point.offset().name(), point.due().toString());
    }

    private void remind(KnownActivity activity, String cause, Point point, List<Participation> seated) {
        if (programmes.isClosed(activity.programmeId())) {
            return;
        }
        List<Recipient> recipients = seated.stream()
                .filter(participation -> !participation.since().isAfter(point.due()))
                .flatMap(participation -> recipients(activity, participation, point.offset()))
                .toList();
        messages.send(new Cause(cause, MailCode.REMINDER, point.due(), activity.id(), Map.of()), recipients);
    }

    /** An hour before a hybrid activity only those are reminded who attend from where they are. */
    private static java.util.stream.Stream<Recipient> recipients(
            KnownActivity activity, Participation participation, Offset offset) {
        boolean remoteOnly = offset == Offset.HOUR && activity.format() == Format.HYBRID;
        return participation.participants().stream()
                .filter(participant -> !remoteOnly || participant.attendanceMode() == Format.ONLINE)
                .map(participant ->
                        new Recipient(participant.personId(), participation.id(), participation.language(), true));
    }
}
