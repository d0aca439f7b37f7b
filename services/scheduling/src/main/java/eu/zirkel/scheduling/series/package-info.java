/** Series: a cohort, a circle, a year of lectures; what its activities have in common, and what one registers for as a whole. */
@NullMarked
package eu.zirkel.scheduling.series;

import org.jspecify.annotations.NullMarked;
