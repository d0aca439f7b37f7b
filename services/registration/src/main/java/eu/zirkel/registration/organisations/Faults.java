package eu.zirkel.registration.organisations;

import eu.zirkel.contracts.Population;
import eu.zirkel.service.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is wrong with what is said of an organisation, by field, the same for a request and for a line of a list. */
record Faults(List<Fault> all) {

    /**
     * One wrong field.
     *
     * @param field its path in a request
     * @param code its message is {@code invalid.CODE}
     * @param arguments for the message
     */
    record Fault(String field, String code, List<Object> arguments) {}

    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_SOURCE = 200;
    private static final int MOST_CODES = 20;
    private static final Set<String> LANGUAGES = Set.of("de", "en", "fr");
    private static final Set<String> COUNTRIES = countries();
    private static final Pattern KEY = Pattern.compile("[A-Z][A-Z0-9_]{0,59}");
    private static final Pattern SUBDIVISION = Pattern.compile("[A-Z]{2}-[A-Z0-9]{1,3}");
    private static final Pattern SYSTEM = Pattern.compile("[A-Z][A-Z0-9_]{0,19}");
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9./-]{0,39}");

    /** Looks at everything. */
    static Faults of(OrganisationDetails details) {
        Faults faults = new Faults(new ArrayList<>());
        faults.checkNames(details.namesOrNone());
        faults.match("kind", details.kind(), KEY);
        faults.match("worldRegion", details.worldRegion(), KEY);
        if (details.country() != null && !COUNTRIES.contains(details.country())) {
            faults.add("country", "UNKNOWN_COUNTRY");
        }
        faults.checkSubdivision(details);
        faults.checkPopulation(details.population());
        faults.checkCodes(details);
        return faults;
    }

    /** @throws Refusal 400 naming every wrong field, if there is any */
    void refuse() {
        if (!all.isEmpty()) {
            Fault first = all.getFirst();
            Refusal refusal = Refusal.invalid(
                    first.field(), first.code(), first.arguments().toArray());
            all.stream()
                    .skip(1)
                    .forEach(fault -> refusal.and(
                            fault.field(), fault.code(), fault.arguments().toArray()));
            throw refusal;
        }
    }

    private void checkNames(Map<String, String> names) {
        if (names.isEmpty()) {
            add("names", "REQUIRED");
        }
        names.forEach((language, name) -> {
            String field = "names." + language;
            if (!LANGUAGES.contains(language)) {
                add(field, "UNKNOWN_LANGUAGE");
            } else if (name.isBlank()) {
                add(field, "REQUIRED");
            } else {
                line(field, name, LONGEST_NAME);
            }
        });
    }

    private void checkSubdivision(OrganisationDetails details) {
        String subdivision = details.subdivision();
        if (subdivision != null
                && !(SUBDIVISION.matcher(subdivision).matches() && subdivision.startsWith(details.country() + "-"))) {
            add("subdivision", "SUBDIVISION");
        }
    }

    private void checkPopulation(@Nullable Population population) {
        if (population == null) {
            return;
        }
        if (population.value() < 0) {
            add("population.value", "INVALID");
        }
        if (population.year() != null && (population.year() < 1800 || population.year() > 2200)) {
            add("population.year", "INVALID");
        }
        if (population.source() != null) {
            line("population.source", population.source(), LONGEST_SOURCE);
        }
    }

    private void checkCodes(OrganisationDetails details) {
        Map<String, String> codes = details.codes() == null ? Map.of() : details.codes();
        if (!codes.isEmpty() && details.country() == null) {
            add("country", "REQUIRED");
        }
        if (codes.size() > MOST_CODES) {
            add("codes", "TOO_MANY", MOST_CODES);
            return;
        }
        codes.forEach((system, code) -> {
            if (!SYSTEM.matcher(system).matches() || !CODE.matcher(code).matches()) {
                add("codes." + system, "INVALID");
            }
        });
    }

    private void match(String field, @Nullable String value, Pattern pattern) {
        if (value != null && !pattern.matcher(value).matches()) {
            add(field, "INVALID");
        }
    }

    private void line(String field, String text, int longest) {
        if (text.length() > longest) {
            add(field, "TOO_LONG", longest);
        } else if (text.chars().anyMatch(Character::isISOControl)) {
            add(field, "CONTROL_CHARACTER");
        }
    }

    private void add(String field, String code, Object... arguments) {
        all.add(new Fault(field, code, List.of(arguments)));
    }

    /** Those of ISO 3166-1, and Kosovo, which has none there and is known as XK everywhere. */
    private static Set<String> countries() {
        Set<String> countries = new TreeSet<>(List.of(Locale.getISOCountries()));
        countries.add("XK");
        return Set.copyOf(countries);
    }
}
