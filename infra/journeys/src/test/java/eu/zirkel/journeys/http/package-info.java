/** Plain HTTP with JSON, as any client of the platform would speak it. */
@NullMarked
package eu.zirkel.journeys.http;

import org.jspecify.annotations.NullMarked;
