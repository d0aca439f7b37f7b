/** The mail server of a run: accepts everything at once and remembers who got what and when. */
@NullMarked
package eu.zirkel.bench.mail;

import org.jspecify.annotations.NullMarked;
