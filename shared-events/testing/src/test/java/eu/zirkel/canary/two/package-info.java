/** One half of a cycle. */
@NullMarked
package eu.zirkel.canary.two;

import org.jspecify.annotations.NullMarked;
