/** Doubts about the data: never an error, but publishing asks for a reason (model §2.2 Warning). */
@NullMarked
package eu.zirkel.scheduling.warnings;

import org.jspecify.annotations.NullMarked;
