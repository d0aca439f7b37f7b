/**
 * The figures of a programme (contract §3.0 "Statistics"): what was counted, beside what somebody declared, never added.
 * Everything that others say is kept in documents learnt from their events alone; read again from the beginning, they give
 * the same figures.
 */
@NullMarked
package eu.zirkel.scheduling.statistics;

import org.jspecify.annotations.NullMarked;
