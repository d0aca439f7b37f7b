package eu.zirkel.scheduling.seats;

import eu.zirkel.contracts.Participant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A registration as last heard of; no names. Only one that has its seats says for whom.
 *
 * @param sequence of the news it was learnt from; older ones teach nothing any more
 * @param target id of the activity or series
 * @param size how many persons have a seat by it
 * @param organisationId whom they represent
 */
@Document("registrations")
@CompoundIndex(name = "by-target", def = "{'target': 1, 'status': 1, 'size': 1}")
public record KnownRegistration(
        @Id String id,
        long sequence,
        String target,
        Status status,
        int size,
        @Nullable String organisationId,
        @Nullable List<Participant> persons) {

    /** Where it stands (model §2.3 Registration). */
    public enum Status {
        UNDER_REVIEW,
        CONFIRMED,
        WAITLISTED,
        OFFERED,
        OFFER_LAPSED,
        REJECTED,
        WITHDRAWN,
        LAPSED
    }
}
