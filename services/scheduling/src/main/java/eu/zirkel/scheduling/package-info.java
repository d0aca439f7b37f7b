/**
 * The scheduling service: what happens, when, where and by whom. It owns programmes, series and activities, and tells the
 * others in {@code scheduling.events} what became public, what changed, and what is off.
 */
@NullMarked
package eu.zirkel.scheduling;

import org.jspecify.annotations.NullMarked;
