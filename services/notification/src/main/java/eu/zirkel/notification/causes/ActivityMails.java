package eu.zirkel.notification.causes;

import eu.zirkel.contracts.SchedulingEvent.ActivityCancelled;
import eu.zirkel.contracts.SchedulingEvent.ActivityContentChanged;
import eu.zirkel.contracts.SchedulingEvent.ActivityDateFixed;
import eu.zirkel.contracts.SchedulingEvent.ActivityHeld;
import eu.zirkel.contracts.SchedulingEvent.ActivityPostponed;
import eu.zirkel.contracts.SchedulingEvent.ActivityPublished;
import eu.zirkel.contracts.SchedulingEvent.ActivityRelocated;
import eu.zirkel.contracts.SchedulingEvent.ActivityRescheduled;
import eu.zirkel.contracts.SchedulingEvent.OnlineRoomAssigned;
import eu.zirkel.messaging.Incoming;
import eu.zirkel.notification.activities.Activities;
import eu.zirkel.notification.activities.Announcement;
import eu.zirkel.notification.activities.KnownActivity;
import eu.zirkel.notification.catalogue.MailCode;
import eu.zirkel.notification.mails.MailOrder;
import eu.zirkel.notification.messages.Cause;
import eu.zirkel.notification.messages.Messages;
import eu.zirkel.notification.messages.Recipient;
import eu.zirkel.notification.participations.Participation;
import eu.zirkel.notification.participations.ParticipationState;
import eu.zirkel.notification.participations.Participations;
import eu.zirkel.notification.reminders.Reminders;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * What people are told about the activity they registered for. Everyone concerned is told once per news: a mark at the
 * activity says up to which news that is done, so that reading a topic again tells nobody who came later.
 */
@Component
public class ActivityMails {

    private static final Set<ParticipationState> SEATED = EnumSet.of(ParticipationState.CONFIRMED);
    private static final Set<ParticipationState> LIVE =
            EnumSet.of(ParticipationState.CONFIRMED, ParticipationState.WAITLISTED, ParticipationState.UNDER_REVIEW);

    private final Activities activities;
    private final Participations participations;
    private final Messages messages;
    private final Reminders reminders;

    ActivityMails(Activities activities, Participations participations, Messages messages, Reminders reminders) {
        this.activities = activities;
        this.participations = participations;
        this.messages = messages;
        this.reminders = reminders;
    }

    /** Writes what waited for it, and plans its reminders. */
    public void published(Incoming<ActivityPublished> news) {
        activities.published(news);
        messages.activityArrived(news.subject());
        reminders.plan(news.subject());
    }

    /** M-DATE-FIXED. */
    public void dateFixed(Incoming<ActivityDateFixed> news) {
        activities.dateFixed(news);
        tell(news);
        reminders.plan(news.subject());
    }

    /** M-ACT-CHANGED. */
    public void rescheduled(Incoming<ActivityRescheduled> news) {
        activities.rescheduled(news);
        tell(news);
        reminders.plan(news.subject());
    }

    /** M-ACT-RELOCATED; another format may mean other reminders. */
    public void relocated(Incoming<ActivityRelocated> news) {
        activities.relocated(news);
        tell(news);
        reminders.plan(news.subject());
    }

    /** M-ACT-POSTPONED. Its reminders find it without a date when they are due, and are dropped. */
    public void postponed(Incoming<ActivityPostponed> news) {
        activities.postponed(news);
        tell(news);
    }

    /** M-ACT-CANCELLED; what was about to be sent as if it took place is not. */
    public void cancelled(Incoming<ActivityCancelled> news) {
        activities.cancelled(news);
        messages.activityCancelled(news.subject());
        tell(news);
    }

    /** M-ACT-INFO, if the organiser wants it. */
    public void contentChanged(Incoming<ActivityContentChanged> news) {
        activities.contentChanged(news);
        tell(news);
    }

    /** M-ROOM-LINK to those who were confirmed without it. */
    public void roomAssigned(Incoming<OnlineRoomAssigned> news) {
        activities.roomAssigned(news);
        tell(news);
    }

    /** Over. */
    public void held(Incoming<ActivityHeld> news) {
        activities.held(news);
    }

    /**
     * Tells people whose registration was learnt only now what was announced since it was made: the topics are read side
     * by side, and either may be behind.
     */
    void catchUp(Participation participation) {
        if (!LIVE.contains(participation.state())) {
            return;
        }
        activities.find(participation.targetId()).map(KnownActivity::told).orElse(List.of()).stream()
                .filter(announcement -> announcement.code() == MailCode.ACT_CANCELLED
                        || (announcement.at().isAfter(participation.since())
                                && concerned(announcement.code()).contains(participation.state())))
                .forEach(announcement ->
                        send(participation.targetId(), announcement, Recipients.of(List.of(participation))));
    }

    private void tell(Incoming<?> news) {
        KnownActivity activity = activities.find(news.subject()).orElse(null);
        if (activity == null || activity.announced() >= news.sequence()) {
            return;
        }
        for (Announcement announcement : activity.told()) {
            if (announcement.cause().equals(news.id())) {
                Set<String> unwritten = messages.unwritten(news.subject());
                List<Participation> told = participations.of(news.subject(), concerned(announcement.code())).stream()
                        .filter(participation -> !isInConfirmation(announcement, participation, unwritten))
                        .toList();
                send(news.subject(), announcement, Recipients.of(told));
            }
        }
        activities.announced(news.subject(), news.sequence());
    }

    /** Who registered when it was out already, and whose confirmation is not written yet, reads it there. */
    private static boolean isInConfirmation(
            Announcement announcement, Participation participation, Set<String> unwritten) {
        return announcement.code() != MailCode.ACT_CANCELLED
                && !participation.since().isBefore(announcement.at())
                && unwritten.contains(participation.id());
    }

    private void send(String activityId, Announcement announcement, List<Recipient> recipients) {
        Map<String, String> details =
                announcement.reason() == null ? Map.of() : Map.of(MailOrder.REASON, announcement.reason());
        messages.send(
                new Cause(announcement.cause(), announcement.code(), announcement.at(), activityId, details),
                recipients);
    }

    private static Set<ParticipationState> concerned(MailCode code) {
        return code == MailCode.ACT_CANCELLED ? LIVE : SEATED;
    }
}
