/** Creating something once, however often the request for it is repeated (contract §3.0 "Idempotency"). */
@NullMarked
package eu.zirkel.scheduling.creation;

import org.jspecify.annotations.NullMarked;
