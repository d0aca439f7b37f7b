/** The registrations themselves: what was sent in, by whom, and what became of it. */
@NullMarked
package eu.zirkel.registration.registrations;

import org.jspecify.annotations.NullMarked;
