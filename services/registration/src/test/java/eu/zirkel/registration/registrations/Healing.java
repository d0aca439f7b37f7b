package eu.zirkel.registration.registrations;

import eu.zirkel.contracts.RegistrationEvent;
import eu.zirkel.contracts.RegistrationEvent.RegistrationConfirmed;
import eu.zirkel.contracts.RegistrationEvent.RegistrationLapsed;
import eu.zirkel.contracts.RegistrationEvent.RegistrationRejected;
import eu.zirkel.contracts.RegistrationEvent.RegistrationSubmitted;
import eu.zirkel.contracts.RegistrationEvent.RegistrationWaitlisted;
import eu.zirkel.contracts.RegistrationEvent.RegistrationWithdrawn;
import eu.zirkel.contracts.RegistrationEvent.SeatOfferLapsed;
import eu.zirkel.contracts.RegistrationEvent.SeatOffered;
import eu.zirkel.registration.roster.Change;
import eu.zirkel.registration.roster.Change.NewState;
import eu.zirkel.registration.roster.SimulatedRoster.StoredEvent;
import java.util.Optional;

/** What an event says of a registration. */
final class Healing {

    private Healing() {}

    static Optional<Change> change(StoredEvent stored) {
        return stored.event() instanceof RegistrationEvent event ? change(event, stored.sequence()) : Optional.empty();
    }

    private static Optional<Change> change(RegistrationEvent event, long sequence) {
        return switch (event) {
            case RegistrationSubmitted news -> of(news.registrationId(), NewState.UNDER_REVIEW, sequence);
            case RegistrationRejected news -> of(news.registrationId(), NewState.REJECTED, sequence);
            case RegistrationConfirmed news -> of(news.registrationId(), NewState.CONFIRMED, sequence);
            case RegistrationWaitlisted news -> of(news.registrationId(), NewState.WAITLISTED, sequence);
            case SeatOffered news -> of(news.registrationId(), NewState.OFFERED, sequence);
            case SeatOfferLapsed news -> of(news.registrationId(), NewState.OFFER_LAPSED, sequence);
            case RegistrationWithdrawn news -> of(news.registrationId(), NewState.WITHDRAWN, sequence);
            case RegistrationLapsed news -> of(news.registrationId(), NewState.LAPSED, sequence);
            default -> Optional.empty();
        };
    }

    private static Optional<Change> of(String registrationId, NewState state, long sequence) {
        return Optional.of(Change.of(registrationId, state, sequence));
    }
}
