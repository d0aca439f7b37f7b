/** Full-text search in German, English and French. Knows texts and keywords, not what an item is. */
@NullMarked
package eu.zirkel.knowledgebase.search;

import org.jspecify.annotations.NullMarked;
