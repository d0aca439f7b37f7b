/** When something takes place: what follows from a date of any precision, and the calendar file. Pure. */
@NullMarked
package eu.zirkel.scheduling.schedule;

import org.jspecify.annotations.NullMarked;
