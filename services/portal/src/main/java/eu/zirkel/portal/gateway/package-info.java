/** The one origin: {@code /api/**} is passed on to the owning service, spread over its instances. */
@NullMarked
package eu.zirkel.portal.gateway;

import org.jspecify.annotations.NullMarked;
