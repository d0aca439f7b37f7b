package eu.zirkel.scheduling.activity;

import eu.zirkel.contracts.EligibilityRule;
import eu.zirkel.contracts.RegistrationPolicy;
import eu.zirkel.contracts.RegistrationPolicy.Promotion;
import eu.zirkel.scheduling.input.Checked;
import eu.zirkel.scheduling.input.Checks;
import eu.zirkel.scheduling.input.Merge;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How registrations are taken; first come, first served, and the waiting list moves up by itself, unless it says otherwise.
 *
 * @param offerWindow how long an offered seat is held; with OFFER always, else never
 * @param rules conditions for taking part (C-16, K-23); an empty list says that there are none
 */
public record PolicyRequest(
        @Nullable Instant opens,
        @Nullable Instant closes,
        RegistrationPolicy.@Nullable Allocation allocation,
        @Nullable Promotion promotion,
        @Nullable Duration offerWindow,
        @Nullable List<EligibilityRule> rules)
        implements Checked {

    private static final Duration LONGEST_WINDOW = Duration.ofDays(30);

    static PolicyRequest of(RegistrationPolicy policy) {
        return new PolicyRequest(
                policy.opens(),
                policy.closes(),
                policy.allocation(),
                policy.promotion(),
                policy.offerWindow(),
                policy.rules());
    }

    @Override
    public void check(Checks at) {
        if (offerWindow != null && (!offerWindow.isPositive() || offerWindow.compareTo(LONGEST_WINDOW) > 0)) {
            at.wrong("offerWindow", "OFFER_WINDOW", LONGEST_WINDOW.toDays());
        }
        RuleChecks.check(at, rules);
    }

    /** What only the whole policy can show: whether its parts fit together, and everybody can read its rules. */
    public void checkTogether(Checks at, String defaultLanguage) {
        if (opens != null && closes != null && !opens.isBefore(closes)) {
            at.wrong("closes", "END_BEFORE_START");
        }
        if (promotion == Promotion.OFFER) {
            at.required("offerWindow", offerWindow);
        } else if (offerWindow != null) {
            at.wrong("offerWindow", "ONLY_WITH_OFFER");
        }
        at.each("rules", rules, (each, rule) -> each.requiredIn(defaultLanguage, "message", rule.message()));
    }

    /** The same with everything that goes without saying. */
    public PolicyRequest complete() {
        return of(policy());
    }

    /** The current policy with what this one says instead (PATCH). Without offers there is no window for them. */
    public PolicyRequest over(@Nullable PolicyRequest current) {
        if (current == null) {
            return complete();
        }
        PolicyRequest merged = Merge.of(current, this);
        boolean endsOffers = promotion == Promotion.AUTO && offerWindow == null;
        return new PolicyRequest(
                        merged.opens,
                        merged.closes,
                        merged.allocation,
                        merged.promotion,
                        endsOffers ? null : merged.offerWindow,
                        merged.rules)
                .complete();
    }

    PolicyRequest over(@Nullable RegistrationPolicy current) {
        return over(current == null ? null : of(current));
    }

    /** As others learn it. */
    public RegistrationPolicy policy() {
        return new RegistrationPolicy(
                opens,
                closes,
                Objects.requireNonNullElse(allocation, RegistrationPolicy.Allocation.FIRST_COME),
                Objects.requireNonNullElse(promotion, Promotion.AUTO),
                offerWindow,
                rules == null || rules.isEmpty() ? null : rules);
    }
}
