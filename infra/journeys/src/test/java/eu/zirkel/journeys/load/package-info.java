/** Registrations and withdrawals under fire, and the verdict on what came of them. */
@NullMarked
package eu.zirkel.journeys.load;

import org.jspecify.annotations.NullMarked;
