/** What comes in from outside, looked at field by field before anything is decided. */
@NullMarked
package eu.zirkel.scheduling.input;

import org.jspecify.annotations.NullMarked;
