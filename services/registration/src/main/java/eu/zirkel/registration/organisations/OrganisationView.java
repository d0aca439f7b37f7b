package eu.zirkel.registration.organisations;

import eu.zirkel.contracts.Population;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * An organisation as read.
 *
 * @param name in the reader's language, else the first there is
 * @param origin for organisers only
 */
record OrganisationView(
        String id,
        String name,
        Map<String, String> names,
        @Nullable String kind,
        @Nullable String country,
        @Nullable String subdivision,
        @Nullable String worldRegion,
        @Nullable Population population,
        @Nullable Map<String, String> codes,
        @Nullable Origin origin) {

    static OrganisationView of(Organisation organisation, boolean organiser) {
        OrganisationDetails details = organisation.details();
        return new OrganisationView(
                organisation.id(),
                details.name(LocaleContextHolder.getLocale().getLanguage()),
                details.namesOrNone(),
                details.kind(),
                details.country(),
                details.subdivision(),
                details.worldRegion(),
                details.population(),
                details.codes(),
                organiser ? organisation.origin() : null);
    }
}
