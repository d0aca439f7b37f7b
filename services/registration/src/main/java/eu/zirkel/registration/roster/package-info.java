/** Who has a seat and who waits: the decisions, made in one aggregate per target and stored as changes of it. */
@NullMarked
package eu.zirkel.registration.roster;

import org.jspecify.annotations.NullMarked;
