package eu.zirkel.scheduling.activity;

import eu.zirkel.contracts.Venue;
import eu.zirkel.scheduling.input.Checked;
import eu.zirkel.scheduling.input.Checks;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A place with everything a visitor wants to know.
 *
 * @param country ISO 3166-1 alpha-2
 */
record VenueDetails(
        @Nullable String name,
        @Nullable String address,
        @Nullable String town,
        @Nullable String country,
        @Nullable String directions,
        @Nullable Accessibility accessibility)
        implements Checked {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    /** How one gets in and follows. */
    record Accessibility(
            @Nullable Boolean stepFree,
            @Nullable Boolean inductionLoop,
            @Nullable String notes) implements Checked {

        @Override
        public void check(Checks at) {
            at.page("notes", notes);
        }
    }

    @Override
    public void check(Checks at) {
        at.required("name", name);
        at.line("name", name);
        at.line("address", address);
        at.line("town", town);
        at.satisfies("country", country, "COUNTRY", COUNTRIES::contains);
        at.page("directions", directions);
        at.part("accessibility", accessibility);
    }

    /** What others need of it. */
    Venue summary() {
        return new Venue(name == null ? "" : name, address, town, country);
    }

    /** In one line, for a calendar. */
    String line() {
        return Stream.of(name, address, town)
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(", "));
    }
}
