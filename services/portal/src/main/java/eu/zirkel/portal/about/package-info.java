/** Statements every public site owes its readers. */
@NullMarked
package eu.zirkel.portal.about;

import org.jspecify.annotations.NullMarked;
