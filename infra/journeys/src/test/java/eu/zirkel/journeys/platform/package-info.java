/** The platform under test: found or started, stopped and killed in parts, asked for quiet. */
@NullMarked
package eu.zirkel.journeys.platform;

import org.jspecify.annotations.NullMarked;
