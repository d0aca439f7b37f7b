/** What scheduling told us of activities: enough to name one and say when it is. */
@NullMarked
package eu.zirkel.knowledgebase.activity;

import org.jspecify.annotations.NullMarked;
