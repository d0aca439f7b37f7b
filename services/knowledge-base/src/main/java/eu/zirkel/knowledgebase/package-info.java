/**
 * The knowledge-base service: what was learnt. Keeps items, good practices and recordings with their files, lets editors
 * publish them, and lets everybody find them in three languages.
 */
@NullMarked
package eu.zirkel.knowledgebase;

import org.jspecify.annotations.NullMarked;
