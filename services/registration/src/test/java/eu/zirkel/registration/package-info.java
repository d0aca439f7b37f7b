/** What registration promises, tried from outside. */
@NullMarked
package eu.zirkel.registration;

import org.jspecify.annotations.NullMarked;
