/** Stands in for Lombok, so that a canary can depend on it. */
@NullMarked
package lombok;

import org.jspecify.annotations.NullMarked;
