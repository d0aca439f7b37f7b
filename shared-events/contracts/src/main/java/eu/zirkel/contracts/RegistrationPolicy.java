package eu.zirkel.contracts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How registrations for a target are taken.
 *
 * @param opens the moment from which registrations are taken; absent means at once
 * @param closes the moment until which they are taken; absent means until the start
 * @param allocation how seats are given; FIRST_COME in order of receipt
 * @param promotion what happens when a seat becomes free; AUTO confirms the head of the waiting list
 */
public record RegistrationPolicy(
        @Nullable Instant opens, @Nullable Instant closes, Allocation allocation, Promotion promotion) {

    /** How seats are given. */
    public enum Allocation {
        FIRST_COME
    }

    /** What happens when a seat becomes free. */
    public enum Promotion {
        AUTO
    }

    /** Open at once, first come, first served, the waiting list moves up by itself. */
    public static RegistrationPolicy firstCome() {
        return new RegistrationPolicy(null, null, Allocation.FIRST_COME, Promotion.AUTO);
    }
}
