/** Registering and looking after one's own registration by the personal link. */
@NullMarked
package eu.zirkel.portal.registration;

import org.jspecify.annotations.NullMarked;
