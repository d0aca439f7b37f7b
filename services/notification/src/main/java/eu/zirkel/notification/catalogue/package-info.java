/** The mails there are, and the languages they are written in. */
@NullMarked
package eu.zirkel.notification.catalogue;

import org.jspecify.annotations.NullMarked;
