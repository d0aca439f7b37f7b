/**
 * How state changes become events and events become state changes, without a word of the domain: aggregates that carry
 * their pending events, the relay that moves those to Kafka, the table of reactions, projections and timers.
 */
@NullMarked
package eu.zirkel.messaging;

import org.jspecify.annotations.NullMarked;
