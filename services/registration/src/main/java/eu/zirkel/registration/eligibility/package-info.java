/** Who may take part: rules as data, judged on what is known. What is not known never fulfils a rule. */
@NullMarked
package eu.zirkel.registration.eligibility;

import org.jspecify.annotations.NullMarked;
