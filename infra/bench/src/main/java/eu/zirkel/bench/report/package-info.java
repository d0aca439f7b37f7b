/** What is left of a run: one Markdown file that says what was measured on which machine. */
@NullMarked
package eu.zirkel.bench.report;

import org.jspecify.annotations.NullMarked;
