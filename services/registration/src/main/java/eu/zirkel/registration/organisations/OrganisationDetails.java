package eu.zirkel.registration.organisations;

import eu.zirkel.contracts.Population;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What is said of an organisation. What is absent is not known.
 *
 * @param names per language; the first one is shown where there is none in the reader's
 * @param kind such as MUNICIPALITY; the list grows without code
 * @param country ISO 3166-1
 * @param subdivision ISO 3166-2, of that country
 * @param worldRegion such as AFRICA (N-24)
 * @param population with the year it refers to (K-24)
 * @param codes official keys by register, such as AGS
 */
record OrganisationDetails(
        @Nullable Map<String, String> names,
        @Nullable String kind,
        @Nullable String country,
        @Nullable String subdivision,
        @Nullable String worldRegion,
        @Nullable Population population,
        @Nullable Map<String, String> codes) {

    private static final Map<String, String> LANGUAGES =
            Map.of("DE", "de", "AT", "de", "LI", "de", "FR", "fr", "MC", "fr");

    /** A name whose language nobody named. */
    static Map<String, String> name(String name, @Nullable String country) {
        return Map.of(country == null ? "de" : LANGUAGES.getOrDefault(country, "en"), name);
    }

    /** Without blanks around its texts, and with the country that its subdivision is part of. */
    OrganisationDetails tidied() {
        return new OrganisationDetails(
                each(names, String::strip),
                kind,
                country == null && subdivision != null ? subdivision.replaceFirst("-.*", "") : country,
                subdivision,
                worldRegion,
                population,
                each(codes, String::strip));
    }

    /** The other where it says something, else this one. */
    OrganisationDetails changedBy(OrganisationDetails patch) {
        return new OrganisationDetails(
                either(patch.names, names),
                either(patch.kind, kind),
                either(patch.country, country),
                either(patch.subdivision, subdivision),
                either(patch.worldRegion, worldRegion),
                either(patch.population, population),
                either(patch.codes, codes));
    }

    /** As {@link #changedBy}, but names in other languages and keys of other registers stay. */
    OrganisationDetails completedBy(OrganisationDetails news) {
        OrganisationDetails changed = changedBy(news);
        return new OrganisationDetails(
                joined(names, news.names),
                changed.kind,
                changed.country,
                changed.subdivision,
                changed.worldRegion,
                changed.population,
                joined(codes, news.codes));
    }

    Map<String, String> namesOrNone() {
        return names == null ? Map.of() : names;
    }

    /** The name in this language, else the first. */
    String name(String language) {
        Map<String, String> all = namesOrNone();
        String wanted = all.get(language);
        return wanted == null ? all.values().stream().findFirst().orElse("") : wanted;
    }

    /** Country, register and key together, of which there is one organisation at most; absent without any. */
    @Nullable
    List<String> codeKeys() {
        return codes == null || codes.isEmpty()
                ? null
                : new TreeMap<>(codes)
                        .entrySet().stream()
                                .map(code -> country + ":" + code.getKey() + ":" + code.getValue())
                                .toList();
    }

    private static <T> @Nullable T either(@Nullable T first, @Nullable T second) {
        return first == null ? second : first;
    }

    private static @Nullable Map<String, String> joined(
            @Nullable Map<String, String> known, @Nullable Map<String, String> news) {
        if (known == null || news == null) {
            return either(known, news);
        }
        Map<String, String> all = new LinkedHashMap<>(known);
        all.putAll(news);
        return all;
    }

    private static @Nullable Map<String, String> each(
            @Nullable Map<String, String> texts, UnaryOperator<String> change) {
        if (texts == null) {
            return null;
        }
        Map<String, String> changed = new LinkedHashMap<>();
        texts.forEach((key, text) -> changed.put(key, text == null ? "" : change.apply(text)));
        return changed;
    }
}
