/** One message per cause and person, from intent to acceptance by a mail server. */
@NullMarked
package eu.zirkel.notification.messages;

import org.jspecify.annotations.NullMarked;
