/** As much JSON as the launcher needs. */
@NullMarked
package eu.zirkel.local.json;

import org.jspecify.annotations.NullMarked;
