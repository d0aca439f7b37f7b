package eu.zirkel.portal.services;

import org.jspecify.annotations.Nullable;

/**
 * An organisation of the register.
 *
 * @param kind such as MUNICIPAL_ADMINISTRATION
 * @param country ISO 3166-1, such as DE
 * @param subdivision ISO 3166-2, such as DE-NW
 */
public record Organisation(
        String id,
        String name,
        @Nullable String kind,
        @Nullable String country,
        @Nullable String subdivision,
        @Nullable Population population) {

    /** How many people live there. */
    public record Population(long value, @Nullable Integer year) {}
}
