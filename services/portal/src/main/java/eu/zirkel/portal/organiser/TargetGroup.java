package eu.zirkel.portal.organiser;

import eu.zirkel.contracts.Condition;
import eu.zirkel.contracts.Condition.Attribute;
import eu.zirkel.contracts.EligibilityRule;
import eu.zirkel.contracts.EligibilityRule.Enforcement;
import eu.zirkel.contracts.RegistrationPolicy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The condition most programmes have (C-16): organisations of some kinds, of one part of the country; about others an
 * organiser decides.
 *
 * @param kinds of organisations; empty means any
 * @param subdivision of their country; empty means any
 * @param message why, per language
 */
record TargetGroup(List<String> kinds, String subdivision, Map<String, String> message) {

    /** Its name among the conditions of a series. */
    static final String KEY = "target-group";

    static final TargetGroup NONE = new TargetGroup(List.of(), "", Map.of());

    /** The one among these rules; empty when there is none, or one that the form cannot show. */
    static Optional<TargetGroup> among(List<EligibilityRule> rules) {
        return rules.stream()
                .filter(it -> it.key().equals(KEY) && it.enforcement() == Enforcement.REVIEW)
                .findFirst()
                .flatMap(it -> read(it.condition())
                        .map(read -> new TargetGroup(read.kinds(), read.subdivision(), it.message())));
    }

    boolean empty() {
        return kinds.isEmpty() && subdivision.isEmpty();
    }

    EligibilityRule rule() {
        List<Condition> parts = new ArrayList<>();
        if (!kinds.isEmpty()) {
            parts.add(Condition.oneOf(Attribute.ORGANISATION_KIND, kinds.toArray(String[]::new)));
        }
        if (!subdivision.isEmpty()) {
            parts.add(Condition.oneOf(Attribute.ORGANISATION_SUBDIVISION, subdivision));
        }
        Condition condition = parts.size() == 1 ? parts.getFirst() : Condition.all(parts.toArray(Condition[]::new));
        return new EligibilityRule(KEY, Enforcement.REVIEW, condition, message);
    }

    /** The policy of the series with this condition in the place of the one before; the others stay. */
    Map<String, Object> in(@Nullable RegistrationPolicy policy) {
        return policy(
                policy,
                Stream.concat(others(policy), empty() ? Stream.of() : Stream.of(rule()))
                        .toList());
    }

    /** The policy of the series without one of its conditions. */
    static Map<String, Object> without(@Nullable RegistrationPolicy policy, String key) {
        return policy(policy, rules(policy).filter(it -> !it.key().equals(key)).toList());
    }

    private static Stream<EligibilityRule> others(@Nullable RegistrationPolicy policy) {
        return rules(policy).filter(it -> !it.key().equals(KEY));
    }

    private static Stream<EligibilityRule> rules(@Nullable RegistrationPolicy policy) {
        return policy == null || policy.rules() == null ? Stream.of() : policy.rules().stream();
    }

    private static Map<String, Object> policy(@Nullable RegistrationPolicy before, List<EligibilityRule> rules) {
        RegistrationPolicy policy = before == null ? RegistrationPolicy.firstCome() : before;
        Map<String, Object> after = new LinkedHashMap<>();
        after.put("allocation", policy.allocation());
        after.put("promotion", policy.promotion());
        put(after, "opens", policy.opens());
        put(after, "closes", policy.closes());
        put(after, "offerWindow", policy.offerWindow());
        after.put("rules", rules);
        return Map.of("registrationPolicy", after);
    }

    private static void put(Map<String, Object> policy, String field, @Nullable Object value) {
        if (value != null) {
            policy.put(field, value.toString());
        }
    }

    private static Optional<TargetGroup> read(Condition condition) {
        List<Condition> parts = condition.all() == null ? List.of(condition) : condition.all();
        TargetGroup group = NONE;
        for (Condition part : parts) {
            List<String> values = part.oneOf();
            if (values == null || part.attribute() == null) {
                return Optional.empty();
            }
            if (part.attribute() == Attribute.ORGANISATION_KIND && group.kinds().isEmpty()) {
                group = new TargetGroup(values, group.subdivision(), Map.of());
            } else if (part.attribute() == Attribute.ORGANISATION_SUBDIVISION
                    && group.subdivision().isEmpty()
                    && values.size() == 1) {
                group = new TargetGroup(group.kinds(), values.getFirst(), Map.of());
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(group);
    }
}
