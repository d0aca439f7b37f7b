/** Programmes: under which name, by whom and for whom things happen. */
@NullMarked
package eu.zirkel.scheduling.programme;

import org.jspecify.annotations.NullMarked;
