/** What registration remembers of the activities that scheduling publishes. */
@NullMarked
package eu.zirkel.registration.activities;

import org.jspecify.annotations.NullMarked;
