package eu.zirkel.scheduling.activity;

import eu.zirkel.contracts.EligibilityRule;
import eu.zirkel.scheduling.input.Checks;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether conditions for taking part can be told apart, decided and read (model §2.3 EligibilityRule). */
final class RuleChecks {

    private static final int MOST = 20;
    private static final Pattern KEY = Pattern.compile("[a-z0-9-]{1,60}");

    private RuleChecks() {}

    static void check(Checks at, @Nullable List<EligibilityRule> rules) {
        if (rules != null && rules.size() > MOST) {
            at.wrong("rules", "TOO_MANY", MOST);
            return;
        }
        Set<String> keys = new HashSet<>();
        at.each("rules", rules, (each, rule) -> {
            each.required("key", rule.key());
            each.satisfies(
                    "key", rule.key(), "RULE_KEY", key -> KEY.matcher(key).matches());
            each.satisfies("key", rule.key(), "DUPLICATE", keys::add);
            each.required("enforcement", rule.enforcement());
            each.required("condition", rule.condition());
            if (rule.condition() != null) {
                each.part("condition", condition -> ConditionChecks.check(condition, rule.condition()));
            }
            each.lines("message", rule.message());
        });
    }
}
