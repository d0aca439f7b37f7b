package eu.zirkel.messaging;

import java.time.Instant;
import java.util.Map;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Something to do at an instant.
 *
 * @param id derived from what it is for, so that setting it twice sets it once
 * @param kind which {@link TimerTask} does it
 * @param due the instant from which it is to be done
 * @param data what the task needs to know; ids only, no personal data
 */
@Document("timers")
public record Timer(@Id String id, String kind, Instant due, Map<String, String> data) {}
