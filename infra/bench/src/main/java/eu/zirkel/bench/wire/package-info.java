/** Reading text protocols from a socket without spending the processor time that is to be measured elsewhere. */
@NullMarked
package eu.zirkel.bench.wire;

import org.jspecify.annotations.NullMarked;
