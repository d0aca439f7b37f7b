/** What this module promises to the services' tests, and what the shared modules keep to themselves. */
@NullMarked
package eu.zirkel.testing;

import org.jspecify.annotations.NullMarked;
