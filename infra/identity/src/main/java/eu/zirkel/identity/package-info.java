/**
 * A development OpenID Connect provider with three sample users, for the trial platform and the tests. An installation
 * that matters uses a provider of its own; nothing in the services knows this one.
 */
@NullMarked
package eu.zirkel.identity;

import org.jspecify.annotations.NullMarked;
