package eu.zirkel.notification.causes;

import eu.zirkel.contracts.Participant;
import eu.zirkel.contracts.RegistrationEvent.RegistrationConfirmed;
import eu.zirkel.contracts.RegistrationEvent.RegistrationLapsed;
import eu.zirkel.contracts.RegistrationEvent.RegistrationSubmitted;
import eu.zirkel.contracts.RegistrationEvent.RegistrationWaitlisted;
import eu.zirkel.contracts.RegistrationEvent.RegistrationWithdrawn;
import eu.zirkel.contracts.RegistrationEvent.Via;
import eu.zirkel.contracts.Target;
import eu.zirkel.messaging.Incoming;
import eu.zirkel.notification.catalogue.MailCode;
import eu.zirkel.notification.mails.MailOrder;
import eu.zirkel.notification.messages.Cause;
import eu.zirkel.notification.messages.Messages;
import eu.zirkel.notification.participations.Participation;
import eu.zirkel.notification.participations.ParticipationState;
import eu.zirkel.notification.participations.Participations;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What people are told about their own registration. Every participant of a registration gets a mail of their own. */
@Component
public class RegistrationMails {

    private final Participations participations;
    private final Messages messages;
    private final ActivityMails activityMails;

    RegistrationMails(Participations participations, Messages messages, ActivityMails activityMails) {
        this.participations = participations;
        this.messages = messages;
        this.activityMails = activityMails;
    }

    /** M-REG-RECEIVED. */
    public void submitted(Incoming<RegistrationSubmitted> news) {
        RegistrationSubmitted event = news.data();
        tell(
                news,
                new About(event.registrationId(), event.target(), event.participants(), event.language()),
                ParticipationState.UNDER_REVIEW,
                MailCode.REG_RECEIVED,
                false,
                Map.of());
    }

    /** M-REG-CONFIRMED, or M-REG-PROMOTED for those who waited. */
    public void confirmed(Incoming<RegistrationConfirmed> news) {
        RegistrationConfirmed event = news.data();
        tell(
                news,
                new About(event.registrationId(), event.target(), event.participants(), event.language()),
                ParticipationState.CONFIRMED,
                event.via() == Via.PROMOTION ? MailCode.REG_PROMOTED : MailCode.REG_CONFIRMED,
                true,
                Map.of());
    }

    /** M-REG-WAITLISTED. */
    public void waitlisted(Incoming<RegistrationWaitlisted> news) {
        RegistrationWaitlisted event = news.data();
        tell(
                news,
                new About(event.registrationId(), event.target(), event.participants(), event.language()),
                ParticipationState.WAITLISTED,
                MailCode.REG_WAITLISTED,
                false,
                Map.of(MailOrder.POSITION, String.valueOf(event.position())));
    }

    /** M-REG-WITHDRAWN; takes the calendar entry back from those who had a seat. */
    public void withdrawn(Incoming<RegistrationWithdrawn> news) {
        RegistrationWithdrawn event = news.data();
        tell(
                news,
                new About(event.registrationId(), event.target(), event.participants(), event.language()),
                ParticipationState.WITHDRAWN,
                MailCode.REG_WITHDRAWN,
                event.freedUnits() > 0,
                Map.of());
    }

    /** The waiting list is over; nobody is written to. */
    public void lapsed(Incoming<RegistrationLapsed> news) {
        RegistrationLapsed event = news.data();
        participations.learn(
                news, event.registrationId(), event.target(), ParticipationState.LAPSED, event.participants(), null);
    }

    private void tell(
            Incoming<?> news,
            About about,
            ParticipationState state,
            MailCode code,
            boolean seated,
            Map<String, String> details) {
        // Learnt before anything is sent: a cancellation read at the same time finds the participant, or is found here.
        boolean latest = participations.learn(
                news, about.registrationId(), about.target(), state, about.participants(), about.language());
        messages.send(
                new Cause(news.id(), code, news.time(), about.target().id(), details),
                Recipients.of(about.registrationId(), about.participants(), about.language(), seated));
        if (latest) {
            activityMails.catchUp(new Participation(
                    about.registrationId(),
                    news.sequence(),
                    about.target().type(),
                    about.target().id(),
                    state,
                    about.participants(),
                    about.language(),
                    news.time()));
        }
    }

    private record About(
            String registrationId,
            Target target,
            List<Participant> participants,
            @Nullable String language) {}
}
