/** The platform under load: started, asked, watched and stopped from outside. */
@NullMarked
package eu.zirkel.bench.platform;

import org.jspecify.annotations.NullMarked;
