/** The portal in front of stand-ins for the services, over real HTTP. */
@NullMarked
package eu.zirkel.portal;

import org.jspecify.annotations.NullMarked;
