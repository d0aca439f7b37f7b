package eu.zirkel.portal.page;

import eu.zirkel.portal.services.Organisation;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What pages say of organisations.
 *
 * @param page on which it is said
 */
public record OrganisationWords(Page page) {

    private static final List<String> KINDS = List.of(
            "MUNICIPAL_ADMINISTRATION",
            "STATE_ADMINISTRATION",
            "MUNICIPALITY",
            "CIVIL_SOCIETY",
            "COMPANY",
            "RESEARCH",
            "TRAINING",
            "INFORMATION_CENTRE",
            "AGENCY");
    private static final List<String> SUBDIVISIONS = Stream.of(
                    "BW", "BY", "BE", "BB", "HB", "HH", "HE", "MV", "NI", "NW", "RP", "SL", "SN", "ST", "SH", "TH")
            .map(it -> "DE-" + it)
            .toList();

    /** The kinds to choose from. */
    public List<String> kinds() {
        return KINDS;
    }

    /** The parts of a country to choose from, such as DE-NW. */
    public List<String> subdivisions() {
        return SUBDIVISIONS;
    }

    /** What tells one from another of the same name: its kind, its part of the country, its size. */
    public String about(Organisation organisation) {
        Organisation.Population population = organisation.population();
        return page.joined(
                page.term("organisation.kind", organisation.kind()),
                where(organisation.country(), organisation.subdivision()),
                population == null ? "" : page.words().say("organisation.population", page.number(population.value())));
    }

    private String where(@Nullable String country, @Nullable String subdivision) {
        String name = country == null
                ? ""
                : Locale.of("", country).getDisplayCountry(page.language().locale());
        return subdivision == null ? name : page.words().sayOr("subdivision." + subdivision, name);
    }
}
