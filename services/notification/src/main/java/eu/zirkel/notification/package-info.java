/**
 * The notification service: what was sent to whom, when. It learns what happens and who takes part from the other
 * services' events, writes exactly one mail per cause and person, and delivers it over SMTP.
 */
@NullMarked
package eu.zirkel.notification;

import org.jspecify.annotations.NullMarked;
