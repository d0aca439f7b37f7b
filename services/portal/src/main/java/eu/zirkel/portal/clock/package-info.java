/** What time it is. In the acceptance profile it can be set, for the whole platform at once. */
@NullMarked
package eu.zirkel.portal.clock;

import org.jspecify.annotations.NullMarked;
