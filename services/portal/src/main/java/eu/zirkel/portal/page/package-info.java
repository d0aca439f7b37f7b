/** What every page has in common: its links, its language switch, its security headers, and the pages that help on when something is not there. */
@NullMarked
package eu.zirkel.portal.page;

import org.jspecify.annotations.NullMarked;
