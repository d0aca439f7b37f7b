/** The people of the stories: organisers with their lectures, participants with their seats. */
@NullMarked
package eu.zirkel.journeys.stage;

import org.jspecify.annotations.NullMarked;
