package eu.zirkel.registration.organisations;

import org.jspecify.annotations.Nullable;

/**
 * What counts of an organisation when it is decided who takes part. What is absent is not known.
 *
 * @param name for organisers and whoever registered; typed by a registrant where the origin is DECLARED
 * @param kind such as MUNICIPALITY
 * @param country ISO 3166-1
 * @param subdivision ISO 3166-2
 * @param worldRegion such as AFRICA
 * @param population inhabitants
 */
public record KnownOrganisation(
        String id,
        String name,
        @Nullable String kind,
        @Nullable String country,
        @Nullable String subdivision,
        @Nullable String worldRegion,
        @Nullable Integer population,
        Origin origin) {}
