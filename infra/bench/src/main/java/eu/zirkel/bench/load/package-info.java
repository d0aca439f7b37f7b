/** Load over HTTP: connections, closed and open loops, registrations. */
@NullMarked
package eu.zirkel.bench.load;

import org.jspecify.annotations.NullMarked;
