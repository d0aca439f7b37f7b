/** Files of items: what may be uploaded, under which name it is offered, and where its bytes are kept. */
@NullMarked
package eu.zirkel.knowledgebase.file;

import org.jspecify.annotations.NullMarked;
