/** Which tests show which requirements of the domain. */
@NullMarked
package eu.zirkel.journeys.requirements;

import org.jspecify.annotations.NullMarked;
