/** A programme and its series. */
@NullMarked
package eu.zirkel.portal.programme;

import org.jspecify.annotations.NullMarked;
