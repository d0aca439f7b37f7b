package eu.zirkel.scheduling.activity;

import eu.zirkel.contracts.RegistrationPolicy;
import eu.zirkel.scheduling.input.Checked;
import eu.zirkel.scheduling.input.Checks;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How registrations are taken; first come, first served, and the waiting list moves up by itself, unless it says otherwise. */
public record PolicyRequest(
        @Nullable Instant opens,
        @Nullable Instant closes,
        RegistrationPolicy.@Nullable Allocation allocation,
        RegistrationPolicy.@Nullable Promotion promotion)
        implements Checked {

    @Override
    public void check(Checks at) {
        if (opens != null && closes != null && !opens.isBefore(closes)) {
            at.wrong("closes", "END_BEFORE_START");
        }
    }

    /** The same with everything that goes without saying. */
    public PolicyRequest complete() {
        RegistrationPolicy whole = policy();
        return new PolicyRequest(opens, closes, whole.allocation(), whole.promotion());
    }

    /** As others learn it. */
    public RegistrationPolicy policy() {
        return new RegistrationPolicy(
                opens,
                closes,
                allocation == null ? RegistrationPolicy.Allocation.FIRST_COME : allocation,
                promotion == null ? RegistrationPolicy.Promotion.AUTO : promotion);
    }
}
