/** One half of a cycle. */
@NullMarked
package eu.zirkel.canary.one;

import org.jspecify.annotations.NullMarked;
