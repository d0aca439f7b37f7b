/**
 * The launcher {@code ./zirkel}: understands a command, builds what is stale and talks to the supervisor. The script
 * compiles this module with the JDK alone before anything else exists, so it uses nothing but the JDK.
 */
@NullMarked
package eu.zirkel.local;

import org.jspecify.annotations.NullMarked;
