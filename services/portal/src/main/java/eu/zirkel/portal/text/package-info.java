/** How things are written for a reader: language choice, texts with visible fallback, dates as precise as they are, sizes, Markdown. */
@NullMarked
package eu.zirkel.portal.text;

import org.jspecify.annotations.NullMarked;
