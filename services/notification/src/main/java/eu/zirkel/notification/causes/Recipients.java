package eu.zirkel.notification.causes;

import eu.zirkel.contracts.Participant;
import eu.zirkel.notification.messages.Recipient;
import eu.zirkel.notification.participations.Participation;
import eu.zirkel.notification.participations.ParticipationState;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Registrations as recipients of mails: one mail per person, never one for several. */
final class Recipients {

    private Recipients() {}

    static List<Recipient> of(Collection<Participation> participations) {
        return participations.stream()
                .flatMap(participation -> of(
                        participation.id(),
                        participation.participants(),
                        participation.language(),
                        participation.state() == ParticipationState.CONFIRMED)
                        .stream())
                .toList();
    }

    static List<Recipient> of(
            String registrationId, List<Participant> participants, @Nullable String language, boolean seated) {
        return participants.stream()
                .map(participant -> new Recipient(participant.personId(), registrationId, language, seated))
                .toList();
    }
}
