package eu.zirkel.registration.eligibility;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What follows from all rules together.
 *
 * @param rank 0 for whoever fulfils every rule of preference; a larger one goes behind a smaller one
 * @param hints keys of the rules that are not fulfilled, whatever their strength, in the order of the rules
 * @param rejectedBy key of the first rule that is surely violated and rejects; there with REJECT only
 */
public record Judgement(
        Verdict verdict,
        int rank,
        List<String> hints,
        @Nullable String rejectedBy) {

    /** Whether somebody takes part. */
    public enum Verdict {
        /** Yes, if there is a seat. */
        ADMIT,
        /** An organiser decides. */
        REVIEW,
        /** No. */
        REJECT
    }
}
