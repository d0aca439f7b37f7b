package eu.zirkel.messaging;

import java.time.Instant;

/**
 * An event as it arrives; it may arrive twice, late, or after events of other aggregates that it caused.
 *
 * @param id the same at every delivery
 * @param subject id of the aggregate that decided
 * @param sequence counts that aggregate's events without gaps; a lower one than already seen is old news
 * @param time when it was decided
 * @param data the event
 */
public record Incoming<E>(String id, String subject, long sequence, Instant time, E data) {}
