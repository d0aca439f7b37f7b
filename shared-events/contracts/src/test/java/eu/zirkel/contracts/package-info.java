/** What the published language promises: approved examples of every event, the document made of them, dates. */
@NullMarked
package eu.zirkel.contracts;

import org.jspecify.annotations.NullMarked;
