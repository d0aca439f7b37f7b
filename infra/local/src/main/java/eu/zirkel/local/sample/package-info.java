/** The sample programmes, put in through the platform's own HTTP interface on first use. */
@NullMarked
package eu.zirkel.local.sample;

import org.jspecify.annotations.NullMarked;
