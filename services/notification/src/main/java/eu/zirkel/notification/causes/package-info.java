/** Which happening causes which mail to whom. */
@NullMarked
package eu.zirkel.notification.causes;

import org.jspecify.annotations.NullMarked;
