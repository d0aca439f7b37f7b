/** The mails themselves: subjects, letters in three languages, calendar files, MIME. */
@NullMarked
package eu.zirkel.notification.mails;

import org.jspecify.annotations.NullMarked;
