/** The broker of the trial platform and of the tests, the list of topics, and the tool for dead letters. */
@NullMarked
package eu.zirkel.kafka;

import org.jspecify.annotations.NullMarked;
