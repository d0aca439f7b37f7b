/** The face of the platform: server-rendered pages for participants and organisers, and the one origin behind which the services' HTTP interfaces lie. It keeps no data of record. */
@NullMarked
package eu.zirkel.portal;

import org.jspecify.annotations.NullMarked;
