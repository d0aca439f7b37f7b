/** When people are reminded, and doing it. */
@NullMarked
package eu.zirkel.notification.reminders;

import org.jspecify.annotations.NullMarked;
