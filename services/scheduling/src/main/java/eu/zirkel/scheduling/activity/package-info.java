/** Activities: a lecture, a workshop, a module of a circle, with its date, place, agenda and seats. */
@NullMarked
package eu.zirkel.scheduling.activity;

import org.jspecify.annotations.NullMarked;
