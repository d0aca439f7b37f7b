package eu.zirkel.contracts;

import org.jspecify.annotations.Nullable;

/**
 * Where an onsite activity takes place, as far as mails and calendar files need it.
 *
 * @param name of the building or room
 * @param address street and number
 * @param town the town, shown in lists
 * @param country ISO 3166-1 alpha-2
 */
public record Venue(
        String name,
        @Nullable String address,
        @Nullable String town,
        @Nullable String country) {}
