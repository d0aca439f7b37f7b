/** The broker without the platform: the denominator of what the platform does with it. */
@NullMarked
package eu.zirkel.bench.broker;

import org.jspecify.annotations.NullMarked;
