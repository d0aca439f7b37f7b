/** Numbers of repeated measurements and what may be said of them. */
@NullMarked
package eu.zirkel.bench.figures;

import org.jspecify.annotations.NullMarked;
