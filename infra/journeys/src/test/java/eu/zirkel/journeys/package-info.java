/** The acceptance stories, told to the whole started platform through HTTP, mail and pages only. */
@NullMarked
package eu.zirkel.journeys;

import org.jspecify.annotations.NullMarked;
