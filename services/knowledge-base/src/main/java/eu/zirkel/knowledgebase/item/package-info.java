/** Items: texts, documents, good practices and recordings, from draft to archive; and finding them. */
@NullMarked
package eu.zirkel.knowledgebase.item;

import org.jspecify.annotations.NullMarked;
