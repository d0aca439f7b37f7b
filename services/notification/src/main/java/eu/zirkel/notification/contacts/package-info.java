/** How to reach people, as registration told us; the only personal data kept beside unsent mails. */
@NullMarked
package eu.zirkel.notification.contacts;

import org.jspecify.annotations.NullMarked;
