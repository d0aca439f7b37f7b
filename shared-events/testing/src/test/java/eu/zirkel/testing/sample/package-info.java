/**
 * A service as small as can be, and what messaging promises to services, tried on it with the real broker and store:
 * shelves on which things are put, bells that ring, and troubles on demand.
 */
@NullMarked
package eu.zirkel.testing.sample;

import org.jspecify.annotations.NullMarked;
