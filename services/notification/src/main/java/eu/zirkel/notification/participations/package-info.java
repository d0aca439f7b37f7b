/** Who takes part in what, as registration told us. */
@NullMarked
package eu.zirkel.notification.participations;

import org.jspecify.annotations.NullMarked;
