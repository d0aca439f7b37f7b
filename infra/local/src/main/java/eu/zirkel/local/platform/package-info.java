/** The supervisor: a process of its own that starts every part of the platform, watches it and stops it. */
@NullMarked
package eu.zirkel.local.platform;

import org.jspecify.annotations.NullMarked;
