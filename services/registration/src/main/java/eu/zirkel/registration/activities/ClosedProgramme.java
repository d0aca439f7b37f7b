package eu.zirkel.registration.activities;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** A programme that has ended, guarded by the sequence of the news. */
@Document("closedProgrammes")
record ClosedProgramme(@Id String id, Instant closedAt, long sequence) {}
