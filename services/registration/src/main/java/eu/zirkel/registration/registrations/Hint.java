package eu.zirkel.registration.registrations;

import eu.zirkel.contracts.EligibilityRule;
import eu.zirkel.contracts.RegistrationPolicy;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * A rule that a registration does not fulfil, as people read it.
 *
 * @param key of the rule
 * @param message in the reader's language, else in any the organiser wrote
 */
record Hint(String key, String message) {

    static List<Hint> of(List<String> keys, @Nullable RegistrationPolicy policy) {
        List<EligibilityRule> rules = policy == null || policy.rules() == null ? List.of() : policy.rules();
        return rules.stream()
                .filter(rule -> keys.contains(rule.key()))
                .map(rule -> new Hint(rule.key(), inTheReadersLanguage(rule.message())))
                .toList();
    }

    private static String inTheReadersLanguage(Map<String, String> texts) {
        String wanted = texts.get(LocaleContextHolder.getLocale().getLanguage());
        return wanted != null ? wanted : texts.values().stream().findFirst().orElse("");
    }
}
