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
import eu.zirkel.messaging.Correlation;
import eu.zirkel.messaging.Incoming;
import eu.zirkel.notification.catalogue.MailCode;
import eu.zirkel.notification.causes.ActivityMails.Newcomer;
import eu.zirkel.notification.mails.MailOrder;
import eu.zirkel.notification.messages.Cause;
import eu.zirkel.notification.messages.Messages;
import eu.zirkel.notification.messages.Order;
import eu.zirkel.notification.participations.Participation;
import eu.zirkel.notification.participations.ParticipationState;
import eu.zirkel.notification.participations.Participations;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What people are told about their own registration. Every participant of a registration gets a mail of their own. */
@Component
public class RegistrationMails {

    private final Participations participations;
    private final Messages messages;
    private final ActivityMails activityMails;
    private final RecordingMails recordingMails;

    RegistrationMails(
            Participations participations,
            Messages messages,
            ActivityMails activityMails,
            RecordingMails recordingMails) {
        this.participations = participations;
        this.messages = messages;
        this.activityMails = activityMails;
        this.recordingMails = recordingMails;
    }

    /** M-REG-RECEIVED: an organiser has to look at it. */
    public void submitted(List<Incoming<RegistrationSubmitted>> news) {
        tell(news, one -> {
            RegistrationSubmitted event = one.data();
            Participation participation = participation(
                    one,
                    event.registrationId(),
                    event.target(),
                    ParticipationState.UNDER_REVIEW,
                    event.participants(),
                    event.language());
            return telling(one, participation, MailCode.REG_RECEIVED, Map.of());
        });
    }

    /** M-REG-REJECTED, with the organiser's reason, which stays sealed until the mail is written. */
    public void rejected(List<Incoming<RegistrationRejected>> news) {
        tell(news, one -> {
            RegistrationRejected event = one.data();
            Participation participation = participation(
                    one,
                    event.registrationId(),
                    event.target(),
                    ParticipationState.REJECTED,
                    event.participants(),
                    event.language());
            return telling(
                    one,
                    participation,
                    MailCode.REG_REJECTED,
                    event.reason() == null ? Map.of() : Map.of(MailOrder.SEALED_REASON, event.reason()));
        });
    }

    /** M-REG-CONFIRMED, or M-REG-PROMOTED for those who waited. */
    public void confirmed(List<Incoming<RegistrationConfirmed>> news) {
        tell(news, one -> {
            RegistrationConfirmed event = one.data();
            Participation participation = participation(
                    one,
                    event.registrationId(),
                    event.target(),
                    ParticipationState.CONFIRMED,
                    event.participants(),
                    event.language());
            boolean waited = event.via() == Via.PROMOTION || event.via() == Via.OFFER;
            return telling(one, participation, waited ? MailCode.REG_PROMOTED : MailCode.REG_CONFIRMED, Map.of());
        });
    }

    /** M-REG-WAITLISTED, once per registration: that its place in the list changed is no news worth a mail (story C6). */
    public void waitlisted(List<Incoming<RegistrationWaitlisted>> news) {
        tell(news, one -> {
            RegistrationWaitlisted event = one.data();
            Participation participation = participation(
                    one,
                    event.registrationId(),
                    event.target(),
                    ParticipationState.WAITLISTED,
                    event.participants(),
                    event.language());
            Cause cause = new Cause(
                    event.registrationId(),
                    MailCode.REG_WAITLISTED,
                    one.time(),
                    event.target().id(),
                    Map.of(MailOrder.POSITION, String.valueOf(event.position())));
            return new Telling(participation, cause, false, one.correlation());
        });
    }

    /** M-REG-OFFERED: a seat is held until the deadline. */
    public void offered(List<Incoming<SeatOffered>> news) {
        tell(news, one -> {
            SeatOffered event = one.data();
            Participation participation = participation(
                    one,
                    event.registrationId(),
                    event.target(),
                    ParticipationState.OFFERED,
                    event.participants(),
                    event.language());
            return telling(
                    one,
                    participation,
                    MailCode.REG_OFFERED,
                    Map.of(MailOrder.DEADLINE, event.deadline().toString()));
        });
    }

    /** M-REG-OFFER-LAPSED: the seat was not taken in time, or not wanted. */
    public void offerLapsed(List<Incoming<SeatOfferLapsed>> news) {
        tell(news, one -> {
            SeatOfferLapsed event = one.data();
            Participation participation = participation(
                    one,
                    event.registrationId(),
                    event.target(),
                    ParticipationState.OFFER_LAPSED,
                    event.participants(),
                    event.language());
            return telling(one, participation, MailCode.REG_OFFER_LAPSED, Map.of());
        });
    }

    /** M-REG-WITHDRAWN; takes the calendar entry back from those who had a seat, not from those who had an offer only. */
    public void withdrawn(List<Incoming<RegistrationWithdrawn>> news) {
        Set<String> offered = participations.offered(
                news.stream().map(one -> one.data().registrationId()).toList());
        tell(news, one -> {
            RegistrationWithdrawn event = one.data();
            Participation participation = participation(
                    one,
                    event.registrationId(),
                    event.target(),
                    ParticipationState.WITHDRAWN,
                    event.participants(),
                    event.language());
            return new Telling(
                    participation,
                    cause(one, participation, MailCode.REG_WITHDRAWN, Map.of()),
                    event.freedUnits() > 0 && !offered.contains(event.registrationId()),
                    one.correlation());
        });
    }

    /** The waiting list is over; nobody is written to. */
    public void lapsed(List<Incoming<RegistrationLapsed>> news) {
        participations.learn(news.stream()
                .map(one -> participation(
                        one,
                        one.data().registrationId(),
                        one.data().target(),
                        ParticipationState.LAPSED,
                        one.data().participants(),
                        null))
                .toList());
    }

    private <E> void tell(List<Incoming<E>> news, Function<Incoming<E>, Telling> telling) {
        List<Telling> tellings = news.stream().map(telling).toList();
        // Learnt before anything is sent: a cancellation read at the same time finds the participant, or is found here.
        Set<Participation> latest = participations.learn(
                tellings.stream().map(Telling::participation).toList());
        List<Long> known =
                messages.sendAll(tellings.stream().map(Telling::order).toList());
        List<Newcomer> newcomers = new ArrayList<>();
        for (int i = 0; i < tellings.size(); i++) {
            Telling told = tellings.get(i);
            if (latest.contains(told.participation())) {
                newcomers.add(new Newcomer(told.participation(), known.get(i), told.correlation()));
            }
        }
        activityMails.catchUp(newcomers);
        recordingMails.catchUp(newcomers);
    }

    private static Participation participation(
            Incoming<?> news,
            String registrationId,
            Target target,
            ParticipationState state,
            List<Participant> participants,
            @Nullable String language) {
        return new Participation(
                registrationId,
                news.sequence(),
                target.type(),
                target.id(),
                state,
                participants,
                language,
                news.time());
    }

    private static Telling telling(
            Incoming<?> news, Participation participation, MailCode code, Map<String, String> details) {
        boolean seated = participation.state() == ParticipationState.CONFIRMED;
        return new Telling(participation, cause(news, participation, code, details), seated, news.correlation());
    }

    private static Cause cause(
            Incoming<?> news, Participation participation, MailCode code, Map<String, String> details) {
        return new Cause(news.id(), code, news.time(), participation.targetId(), details);
    }

    private record Telling(Participation participation, Cause cause, boolean seated, Correlation correlation) {

        Order order() {
            return new Order(
                    cause,
                    Recipients.of(participation.id(), participation.participants(), participation.language(), seated),
                    correlation);
        }
    }
}
