package eu.zirkel.notification.participations;

import eu.zirkel.contracts.Participant;
import eu.zirkel.contracts.Target;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A registration as mails need it.
 *
 * @param id of the registration
 * @param sequence of the last news learnt, as counted by the target's roster; several registrations share that count, so
 *     each keeps its own
 * @param language of the form used; absent when unknown
 * @param since when the state was decided
 */
@Document("participations")
public record Participation(
        @Id String id,
        long sequence,
        Target.Type targetType,
        @Indexed String targetId,
        ParticipationState state,
        List<Participant> participants,
        @Nullable String language,
        Instant since) {}
