package eu.zirkel.notification.causes;

import eu.zirkel.contracts.Format;
import eu.zirkel.contracts.SchedulingEvent.ActivityCancelled;
import eu.zirkel.contracts.SchedulingEvent.ActivityContentChanged;
import eu.zirkel.contracts.SchedulingEvent.ActivityDateFixed;
import eu.zirkel.contracts.SchedulingEvent.ActivityHeld;
import eu.zirkel.contracts.SchedulingEvent.ActivityPostponed;
import eu.zirkel.contracts.SchedulingEvent.ActivityPublished;
import eu.zirkel.contracts.SchedulingEvent.ActivityRelocated;
import eu.zirkel.contracts.SchedulingEvent.ActivityRescheduled;
import eu.zirkel.contracts.SchedulingEvent.OnlineRoomAssigned;
import eu.zirkel.messaging.Correlation;
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
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What people are told about the activity they registered for. Everyone concerned is told once per news: a mark at the
 * activity says up to which news that is done, so that reading a topic again tells nobody who came later.
 */
@Component
public class ActivityMails {

    private static final Set<ParticipationState> SEATED = EnumSet.of(ParticipationState.CONFIRMED);
    private static final Set<ParticipationState> LIVE = EnumSet.of(
            ParticipationState.CONFIRMED,
            ParticipationState.WAITLISTED,
            ParticipationState.OFFERED,
            ParticipationState.UNDER_REVIEW);

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
     *
     * @param newcomers as they were learnt; nothing is done for those whose registration has ended
     */
    void catchUp(List<Newcomer> newcomers) {
        List<Newcomer> concerned = newcomers.stream()
                .filter(newcomer -> LIVE.contains(newcomer.participation().state()))
                .toList();
        if (!concerned.isEmpty()) {
            Map<String, KnownActivity> known = activities.find(concerned.stream()
                    .map(newcomer -> newcomer.participation().targetId())
                    .collect(Collectors.toSet()));
            for (Newcomer newcomer : concerned) {
                KnownActivity activity = known.get(newcomer.participation().targetId());
                if (activity != null) {
                    newcomer.correlation().within(() -> {
                        catchUp(activity, newcomer.participation(), newcomer.known());
                        return true;
                    });
                }
            }
        }
    }

    /**
     * Somebody just heard of.
     *
     * @param known the activity's news up to this sequence are in the mail they just got; 0 when that is not known
     * @param correlation what hearing of them belongs to
     */
    record Newcomer(Participation participation, long known, Correlation correlation) {}

    private void catchUp(KnownActivity activity, Participation participation, long known) {
        List<Participation> alone = List.of(participation);
        activity.told().stream()
                .filter(announcement -> concerned(announcement.code()).contains(participation.state()))
                .filter(announcement ->
                        !mayBeSaidElsewhere(announcement, participation) || announcement.sequence() > known)
                .forEach(announcement -> send(activity, announcement, untold(activity, announcement, alone)));
        if (participation.state() == ParticipationState.CONFIRMED) {
            reminders.catchUp(activity, participation);
        }
    }

    private void tell(Incoming<?> news) {
        KnownActivity activity = activities.find(news.subject()).orElse(null);
        if (activity == null || activity.announced() >= news.sequence()) {
            return;
        }
        for (Announcement announcement : activity.told()) {
            if (announcement.cause().equals(news.id())) {
                messages.activityChanged(activity.id(), announcement.code().saidAsWellIn());
                List<Participation> concerned = participations.of(activity.id(), concerned(announcement.code()));
                send(activity, announcement, untold(activity, announcement, concerned));
            }
        }
        activities.announced(news.subject(), news.sequence());
    }

    /** Everybody but those who read it in another mail. */
    private List<Recipient> untold(KnownActivity activity, Announcement announcement, List<Participation> concerned) {
        Map<Boolean, List<Participation>> perhapsElsewhere = concerned.stream()
                .collect(Collectors.partitioningBy(participation -> mayBeSaidElsewhere(announcement, participation)));
        List<Recipient> untold = new ArrayList<>(Recipients.of(perhapsElsewhere.getOrDefault(false, List.of())));
        untold.addAll(messages.uninformed(
                Recipients.of(perhapsElsewhere.getOrDefault(true, List.of())),
                activity.id(),
                announcement.sequence(),
                announcement.code().saidAsWellIn()));
        return untold;
    }

    /** The way into the room is in every invitation; everything else, for those who came when it was out, in theirs. */
    private static boolean mayBeSaidElsewhere(Announcement announcement, Participation participation) {
        return switch (announcement.code()) {
            case ACT_CANCELLED -> false;
            case ROOM_LINK -> true;
            default -> !participation.since().isBefore(announcement.at());
        };
    }

    private void send(KnownActivity activity, Announcement announcement, List<Recipient> recipients) {
        Map<String, String> details =
                announcement.reason() == null ? Map.of() : Map.of(MailOrder.REASON, announcement.reason());
        Cause cause = new Cause(announcement.cause(), announcement.code(), announcement.at(), activity.id(), details);
        if (announcement.code() == MailCode.ACT_RELOCATED && activity.format() != Format.ONSITE) {
            // The new room is assigned in the same decision, and one mail says both.
            messages.sendInAMoment(cause, recipients);
        } else {
            messages.send(cause, recipients);
        }
    }

    private static Set<ParticipationState> concerned(MailCode code) {
        return code == MailCode.ACT_CANCELLED ? LIVE : SEATED;
    }
}
