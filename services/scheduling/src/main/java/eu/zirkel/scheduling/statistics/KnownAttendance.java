package eu.zirkel.scheduling.statistics;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** How many came to an activity, as last recorded; its id is the activity's. */
@Document("attendances")
record KnownAttendance(@Id String id, long sequence, int present) {}
