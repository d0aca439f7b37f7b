/** One class per benchmark. */
@NullMarked
package eu.zirkel.bench.runs;

import org.jspecify.annotations.NullMarked;
