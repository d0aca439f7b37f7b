/** What rules promise, tried by example and by chance. */
@NullMarked
package eu.zirkel.registration.eligibility;

import org.jspecify.annotations.NullMarked;
