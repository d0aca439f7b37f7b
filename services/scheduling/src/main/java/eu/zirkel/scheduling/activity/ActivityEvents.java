package eu.zirkel.scheduling.activity;

import eu.zirkel.contracts.SchedulingEvent.ActivityContentChanged;
import eu.zirkel.contracts.SchedulingEvent.ActivityDateFixed;
import eu.zirkel.contracts.SchedulingEvent.ActivityPublished;
import eu.zirkel.contracts.SchedulingEvent.ActivityRescheduled;
import eu.zirkel.scheduling.schedule.Schedule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The larger events of an activity, from the state it has just reached. */
final class ActivityEvents {

    private ActivityEvents() {}

    static ActivityPublished published(Activity activity, List<String> topics) {
        ActivityContent content = activity.content();
        Schedule schedule = activity.schedule();
        return new ActivityPublished(
                activity.id(),
                activity.seriesId(),
                activity.programmeId(),
                content.kindOrOther(),
                content.titlesOrNone(),
                content.shortTitles(),
                content.abstracts(),
                schedule.when(),
                schedule.zone(),
                schedule.duration(),
                activity.place().format(),
                activity.place().summary(),
                activity.capacity(),
                content.offeredPolicy(),
                content.externalUrl(),
                content.recording(),
                topics,
                activity.calendarSequence());
    }

    /** Fixed when the date became more precise, else rescheduled. */
    static Record dated(Activity activity, Schedule previous, @Nullable String reason) {
        Schedule next = activity.schedule();
        int sequence = activity.calendarSequence();
        return next.refines(previous)
                ? new ActivityDateFixed(activity.id(), previous.when(), next.when(), next.duration(), sequence)
                : new ActivityRescheduled(
                        activity.id(), previous.when(), next.when(), next.duration(), reason, sequence);
    }

    static ActivityContentChanged contentChanged(Activity activity, List<String> changed, boolean notifyParticipants) {
        ActivityContent content = activity.content();
        return new ActivityContentChanged(
                activity.id(),
                content.titlesOrNone(),
                content.shortTitles(),
                content.abstracts(),
                activity.agendaVersion(),
                changed,
                notifyParticipants);
    }
}
