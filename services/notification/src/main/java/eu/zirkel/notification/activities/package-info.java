/** What scheduling told us: programmes as senders, activities as content of mails and calendar files. */
@NullMarked
package eu.zirkel.notification.activities;

import org.jspecify.annotations.NullMarked;
