/** Real parts for tests: broker, store, tokens, and the rules every service keeps. */
@NullMarked
package eu.zirkel.testing;

import org.jspecify.annotations.NullMarked;
