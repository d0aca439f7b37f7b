package eu.zirkel.notification.causes;

import eu.zirkel.contracts.Participant;
import eu.zirkel.contracts.RegistrationEvent.RegistrationConfirmed;
import eu.zirkel.contracts.RegistrationEvent.RegistrationLapsed;
import eu.zirkel.contracts.RegistrationEvent.RegistrationRejected;
import eu.zirkel.contracts.RegistrationEvent.RegistrationSubmitted;
import eu.zirkel.contracts.RegistrationEvent.RegistrationWaitlisted;
import eu.zirkel.contracts.RegistrationEvent.RegistrationWithdrawn;
import eu.zirkel.contracts.RegistrationEvent.SeatOfferLapsed;
import eu.zirkel.contracts.RegistrationEvent.SeatOffered;
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

    /** M-REG-RECEIVED: an organiser has to look at it. */
    public void submitted(Incoming<RegistrationSubmitted> news) {
        RegistrationSubmitted event = news.data();
        tell(
                news,
                new About(event.registrationId(), event.target(), event.participants(), event.language()),
                ParticipationState.UNDER_REVIEW,
                MailCode.REG_RECEIVED,
                Map.of());
    }

    /** M-REG-REJECTED, with the organiser's reason, which stays sealed until the mail is written. */
    public void rejected(Incoming<RegistrationRejected> news) {
        RegistrationRejected event = news.data();
        tell(
                news,
                new About(event.registrationId(), event.target(), event.participants(), event.language()),
                ParticipationState.REJECTED,
                MailCode.REG_REJECTED,
                event.reason() == null ? Map.of() : Map.of(MailOrder.SEALED_REASON, event.reason()));
    }

    /** M-REG-CONFIRMED, or M-REG-PROMOTED for those who waited. */
    public void confirmed(Incoming<RegistrationConfirmed> news) {
        RegistrationConfirmed event = news.data();
        boolean waited = event.via() == Via.PROMOTION || event.via() == Via.OFFER;
        tell(
                news,
                new About(event.registrationId(), event.target(), event.participants(), event.language()),
                ParticipationState.CONFIRMED,
                waited ? MailCode.REG_PROMOTED : MailCode.REG_CONFIRMED,
                Map.of());
    }

    /** M-REG-WAITLISTED, once per registration: that its place in the list changed is no news worth a mail (story C6). */
    public void waitlisted(Incoming<RegistrationWaitlisted> news) {
        RegistrationWaitlisted event = news.data();
        tell(
                news,
                new About(event.registrationId(), event.target(), event.participants(), event.language()),
                ParticipationState.WAITLISTED,
                new Cause(
                        event.registrationId(),
                        MailCode.REG_WAITLISTED,
                        news.time(),
                        event.target().id(),
                        Map.of(MailOrder.POSITION, String.valueOf(event.position()))),
                false);
    }

    /** M-REG-OFFERED: a seat is held until the deadline. */
    public void offered(Incoming<SeatOffered> news) {
        SeatOffered event = news.data();
        tell(
                news,
                new About(event.registrationId(), event.target(), event.participants(), event.language()),
                ParticipationState.OFFERED,
                MailCode.REG_OFFERED,
                Map.of(MailOrder.DEADLINE, event.deadline().toString()));
    }

    /** M-REG-OFFER-LAPSED: the seat was not taken in time, or not wanted. */
    public void offerLapsed(Incoming<SeatOfferLapsed> news) {
        SeatOfferLapsed event = news.data();
        tell(
                news,
                new About(event.registrationId(), event.target(), event.participants(), event.language()),
                ParticipationState.OFFER_LAPSED,
                MailCode.REG_OFFER_LAPSED,
                Map.of());
    }

    /** M-REG-WITHDRAWN; takes the calendar entry back from those who had a seat. */
    public void withdrawn(Incoming<RegistrationWithdrawn> news) {
        RegistrationWithdrawn event = news.data();
        tell(
                news,
                new About(event.registrationId(), event.target(), event.participants(), event.language()),
                ParticipationState.WITHDRAWN,
                new Cause(
                        news.id(),
                        MailCode.REG_WITHDRAWN,
                        news.time(),
                        event.target().id(),
                        Map.of()),
                event.freedUnits() > 0);
    }

    /** The waiting list is over; nobody is written to. */
    public void lapsed(Incoming<RegistrationLapsed> news) {
        RegistrationLapsed event = news.data();
        participations.learn(
                news, event.registrationId(), event.target(), ParticipationState.LAPSED, event.participants(), null);
    }

    private void tell(
            Incoming<?> news, About about, ParticipationState state, MailCode code, Map<String, String> details) {
        Cause cause = new Cause(news.id(), code, news.time(), about.target().id(), details);
        tell(news, about, state, cause, state == ParticipationState.CONFIRMED);
    }

    private void tell(Incoming<?> news, About about, ParticipationState state, Cause cause, boolean seated) {
        // Learnt before anything is sent: a cancellation read at the same time finds the participant, or is found here.
        boolean latest = participations.learn(
                news, about.registrationId(), about.target(), state, about.participants(), about.language());
        long known = messages.send(
                cause, Recipients.of(about.registrationId(), about.participants(), about.language(), seated));
        if (latest) {
            activityMails.catchUp(
                    new Participation(
                            about.registrationId(),
                            news.sequence(),
                            about.target().type(),
                            about.target().id(),
                            state,
                            about.participants(),
                            about.language(),
                            news.time()),
                    known);
        }
    }

    private record About(
            String registrationId,
            Target target,
            List<Participant> participants,
            @Nullable String language) {}
}
