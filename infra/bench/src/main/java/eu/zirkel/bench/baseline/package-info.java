/** The least a Spring Boot service can do: one request, one insert. */
@NullMarked
package eu.zirkel.bench.baseline;

import org.jspecify.annotations.NullMarked;
