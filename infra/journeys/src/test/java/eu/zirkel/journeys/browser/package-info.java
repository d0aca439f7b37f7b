/** A real browser, watched: what it loads, how it looks, whom it shuts out. */
@NullMarked
package eu.zirkel.journeys.browser;

import org.jspecify.annotations.NullMarked;
