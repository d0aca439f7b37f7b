/** The mailbox all participants share: what arrived, taken apart as a mail program would. */
@NullMarked
package eu.zirkel.journeys.mail;

import org.jspecify.annotations.NullMarked;
