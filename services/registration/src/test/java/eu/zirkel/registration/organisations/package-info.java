/** How names of organisations are compared. */
@NullMarked
package eu.zirkel.registration.organisations;

import org.jspecify.annotations.NullMarked;
