package eu.zirkel.notification.activities;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A programme that has ended. A document of its own, so that a description of the programme that is read only after its
 * end, such as one that lay in the dead letters, is learnt all the same.
 */
@Document("closedProgrammes")
record ClosedProgramme(@Id String id, Instant closedAt, long sequence) {}
