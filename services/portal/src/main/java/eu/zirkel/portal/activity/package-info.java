/** One activity: when, where, for whom, and the form to register on the page itself. */
@NullMarked
package eu.zirkel.portal.activity;

import org.jspecify.annotations.NullMarked;
