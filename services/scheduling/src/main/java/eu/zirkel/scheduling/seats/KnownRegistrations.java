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
import eu.zirkel.messaging.Learnt;
import eu.zirkel.scheduling.seats.KnownRegistration.Status;
import java.util.List;
import java.util.function.Function;
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
    public void submitted(List<Incoming<RegistrationSubmitted>> news) {
        learn(
                news,
                one -> new Learnt(
                        one.data().registrationId(), FIRST, seatless(one.data().target(), Status.UNDER_REVIEW)));
    }

    /** It has its seats. */
    public void confirmed(List<Incoming<RegistrationConfirmed>> news) {
        learn(news, one -> {
            RegistrationConfirmed said = one.data();
            Update seated = state(said.target(), Status.CONFIRMED)
                    .set("size", said.participants().size())
                    .set("persons", said.participants())
                    .set("organisationId", said.organisationId());
            return new Learnt(said.registrationId(), one.sequence(), seated);
        });
    }

    /** It waits. */
    public void waitlisted(List<Incoming<RegistrationWaitlisted>> news) {
        learn(news, one -> seatless(one, one.data().registrationId(), one.data().target(), Status.WAITLISTED));
    }

    /** A seat is held for it, which it has not taken yet. */
    public void offered(List<Incoming<SeatOffered>> news) {
        learn(news, one -> seatless(one, one.data().registrationId(), one.data().target(), Status.OFFERED));
    }

    /** It did not take the seat. */
    public void offerLapsed(List<Incoming<SeatOfferLapsed>> news) {
        learn(news, one -> seatless(one, one.data().registrationId(), one.data().target(), Status.OFFER_LAPSED));
    }

    /** An organiser said no. */
    public void rejected(List<Incoming<RegistrationRejected>> news) {
        learn(news, one -> seatless(one, one.data().registrationId(), one.data().target(), Status.REJECTED));
    }

    /** Whatever it had, it gave back. */
    public void withdrawn(List<Incoming<RegistrationWithdrawn>> news) {
        learn(news, one -> seatless(one, one.data().registrationId(), one.data().target(), Status.WITHDRAWN));
    }

    /** It waited until it was over. */
    public void lapsed(List<Incoming<RegistrationLapsed>> news) {
        learn(news, one -> seatless(one, one.data().registrationId(), one.data().target(), Status.LAPSED));
    }

    private <E> void learn(List<Incoming<E>> news, Function<Incoming<E>, Learnt> learnt) {
        learned.learnAll(KnownRegistration.class, news.stream().map(learnt).toList());
    }

    private static Learnt seatless(Incoming<?> news, String registrationId, Target target, Status status) {
        return new Learnt(registrationId, news.sequence(), seatless(target, status));
    }

    private static Update seatless(Target target, Status status) {
        return state(target, status).set("size", 0).unset("persons").unset("organisationId");
    }

    private static Update state(Target target, Status status) {
        return new Update().set("target", target.id()).set("status", status);
    }
}
