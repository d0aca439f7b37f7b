/** The organiser area: plan, publish, see who takes part. Behind the sign-in. */
@NullMarked
package eu.zirkel.portal.organiser;

import org.jspecify.annotations.NullMarked;
