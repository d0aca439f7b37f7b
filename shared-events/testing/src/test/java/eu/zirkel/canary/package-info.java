/** Classes that break the rules on purpose, one rule each, to prove that the rule can fail. */
@NullMarked
package eu.zirkel.canary;

import org.jspecify.annotations.NullMarked;
