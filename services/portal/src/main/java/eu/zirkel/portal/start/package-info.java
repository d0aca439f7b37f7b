/** The start page: what is on next, which programmes there are, what was learnt. */
@NullMarked
package eu.zirkel.portal.start;

import org.jspecify.annotations.NullMarked;
