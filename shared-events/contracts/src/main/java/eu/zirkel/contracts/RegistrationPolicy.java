package eu.zirkel.contracts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How registrations for a target are taken.
 *
 * @param opens the moment from which registrations are taken; absent means at once
 * @param closes the moment until which they are taken; absent means until the start
 * @param allocation how seats are given; FIRST_COME in order of receipt
 * @param promotion what happens when a seat becomes free; AUTO confirms the head of the waiting list, OFFER holds the
 *     seat for it and asks
 * @param offerWindow how long an offered seat is held; there with OFFER only
 * @param rules conditions for taking part; absent means none
 */
public record RegistrationPolicy(
        @Nullable Instant opens,
        @Nullable Instant closes,
        Allocation allocation,
        Promotion promotion,
        @Nullable Duration offerWindow,
        @Nullable List<EligibilityRule> rules) {

    /** How seats are given. */
    public enum Allocation {
        FIRST_COME
    }

    /** What happens when a seat becomes free. */
    public enum Promotion {
        AUTO,
        OFFER
    }

    /** Open at once, first come, first served, the waiting list moves up by itself. */
    public static RegistrationPolicy firstCome() {
        return new RegistrationPolicy(null, null, Allocation.FIRST_COME, Promotion.AUTO, null, null);
    }
}
