/** Loads a platform from outside, measures what that costs and writes a report; see {@link eu.zirkel.bench.Bench}. */
@NullMarked
package eu.zirkel.bench;

import org.jspecify.annotations.NullMarked;
