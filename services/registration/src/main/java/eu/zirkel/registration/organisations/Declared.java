package eu.zirkel.registration.organisations;

import org.jspecify.annotations.Nullable;

/**
 * An organisation as a registrant describes it, in words that nobody checked.
 *
 * @param name as typed; not blank
 * @param kind such as MUNICIPAL_ADMINISTRATION
 * @param country ISO 3166-1
 * @param subdivision ISO 3166-2
 * @param population inhabitants
 */
public record Declared(
        String name,
        @Nullable String kind,
        @Nullable String country,
        @Nullable String subdivision,
        @Nullable Integer population) {}
