/** The knowledge base: searching and reading. */
@NullMarked
package eu.zirkel.portal.knowledge;

import org.jspecify.annotations.NullMarked;
