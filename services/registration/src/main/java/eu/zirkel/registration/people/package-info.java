/** People and how to reach them: the one source of contact data, published on a topic of its own. */
@NullMarked
package eu.zirkel.registration.people;

import org.jspecify.annotations.NullMarked;
