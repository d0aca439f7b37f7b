/** How many seats are taken, as far as registration has told: enough to warn an organiser who takes seats away. */
@NullMarked
package eu.zirkel.scheduling.seats;

import org.jspecify.annotations.NullMarked;
