package eu.zirkel.contracts;

import java.util.Map;

/**
 * A condition for taking part and what follows where it does not hold. Unknown never means fulfilled (C-16, K-23).
 *
 * @param key unique within its policy; names the rule in hints and reasons
 * @param message why, for those who do not fulfil it, per language
 */
public record EligibilityRule(String key, Enforcement enforcement, Condition condition, Map<String, String> message) {

    /** The four strengths of a rule (domain decision 3). */
    public enum Enforcement {
        /** Not fulfilled: refused. Unknown: an organiser decides. */
        REJECT,
        /** Not fulfilled or unknown: an organiser decides. */
        REVIEW,
        /** Not fulfilled or unknown: goes behind those who fulfil it. */
        PRIORITISE,
        /** Not fulfilled or unknown: a hint, nothing else. */
        ADVISE
    }
}
