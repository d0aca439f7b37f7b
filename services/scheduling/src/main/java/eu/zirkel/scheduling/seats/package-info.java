/** Who has a seat and who has not, as far as registration told: ids and numbers, no names. */
@NullMarked
package eu.zirkel.scheduling.seats;

import org.jspecify.annotations.NullMarked;
