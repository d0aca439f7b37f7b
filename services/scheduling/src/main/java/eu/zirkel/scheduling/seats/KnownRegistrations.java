package eu.zirkel.scheduling.seats;

import eu.zirkel.contracts.RegistrationEvent.RegistrationConfirmed;
import eu.zirkel.contracts.RegistrationEvent.RegistrationLapsed;
import eu.zirkel.contracts.RegistrationEvent.RegistrationRejected;
import eu.zirkel.contracts.RegistrationEvent.RegistrationSubmitted;
import eu.zirkel.contracts.RegistrationEvent.RegistrationWaitlisted;
import eu.zirkel.contracts.RegistrationEvent.RegistrationWithdrawn;
import eu.zirkel.contracts.RegistrationEvent.SeatOfferLapsed;
import eu.zirkel.contracts.RegistrationEvent.SeatOffered;
import eu.zirkel.contracts.Target;
import eu.zirkel.messaging.Incoming;
import eu.zirkel.messaging.LearnedDocuments;
import eu.zirkel.scheduling.seats.KnownRegistration.Status;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * Learns where each registration stands. One document per registration instead of a counter: news that come twice, late
 * or in another order, and all news read again from the beginning, lead to the same figures.
 */
@Component
public class KnownRegistrations {

    /** Before anything else is said of a registration. */
    private static final long FIRST = 0;

    private final LearnedDocuments learned;

    KnownRegistrations(LearnedDocuments learned) {
        this.learned = learned;
    }

    /** An organiser has to look at it. Always the first that is heard of it, whoever says so in which sequence. */
    public void submitted(Incoming<RegistrationSubmitted> news) {
        learn(news, news.data().registrationId(), FIRST, seatless(news.data().target(), Status.UNDER_REVIEW));
    }

    /** It has its seats. */
    public void confirmed(Incoming<RegistrationConfirmed> news) {
        RegistrationConfirmed said = news.data();
        Update seated = state(said.target(), Status.CONFIRMED)
                .set("size", said.participants().size())
                .set("persons", said.participants())
                .set("organisationId", said.organisationId());
        learn(news, said.registrationId(), news.sequence(), seated);
    }

    /** It waits. */
    public void waitlisted(Incoming<RegistrationWaitlisted> news) {
        learn(news, news.data().registrationId(), news.data().target(), Status.WAITLISTED);
    }

    /** A seat is held for it, which it has not taken yet. */
    public void offered(Incoming<SeatOffered> news) {
        learn(news, news.data().registrationId(), news.data().target(), Status.OFFERED);
    }

    /** It did not take the seat. */
    public void offerLapsed(Incoming<SeatOfferLapsed> news) {
        learn(news, news.data().registrationId(), news.data().target(), Status.OFFER_LAPSED);
    }

    /** An organiser said no. */
    public void rejected(Incoming<RegistrationRejected> news) {
        learn(news, news.data().registrationId(), news.data().target(), Status.REJECTED);
    }

    /** Whatever it had, it gave back. */
    public void withdrawn(Incoming<RegistrationWithdrawn> news) {
        learn(news, news.data().registrationId(), news.data().target(), Status.WITHDRAWN);
    }

    /** It waited until it was over. */
    public void lapsed(Incoming<RegistrationLapsed> news) {
        learn(news, news.data().registrationId(), news.data().target(), Status.LAPSED);
    }

    private void learn(Incoming<?> news, String registrationId, Target target, Status status) {
        learn(news, registrationId, news.sequence(), seatless(target, status));
    }

    private void learn(Incoming<?> news, String registrationId, long sequence, Update change) {
        learned.learn(
                KnownRegistration.class,
                new Incoming<>(news.id(), registrationId, sequence, news.time(), news.data()),
                change);
    }

    private static Update seatless(Target target, Status status) {
        return state(target, status).set("size", 0).unset("persons").unset("organisationId");
    }

    private static Update state(Target target, Status status) {
        return new Update().set("target", target.id()).set("status", status);
    }
}
