/**
 * The published language: what the services tell each other. Records only, no behaviour beyond what a value needs to be
 * well formed, and no dependency but JSpecify. Ids are opaque; nothing here names a person (domain/events.md).
 */
@NullMarked
package eu.zirkel.contracts;

import org.jspecify.annotations.NullMarked;
