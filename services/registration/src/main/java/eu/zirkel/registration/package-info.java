/**
 * Registration: who takes part, on which terms. It owns seats and waiting lists (one roster per target), registrations
 * and the people in them, and is the only service that stores names and addresses of record.
 */
@NullMarked
package eu.zirkel.registration;

import org.jspecify.annotations.NullMarked;
