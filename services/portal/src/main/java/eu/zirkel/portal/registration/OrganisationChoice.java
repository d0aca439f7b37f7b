package eu.zirkel.portal.registration;

import eu.zirkel.portal.services.Organisation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.util.MultiValueMap;

/**
 * The organisation somebody comes from, as far as they have said which one they mean.
 *
 * @param typed the name as it stands in the field
 * @param id the one of the register that was chosen, {@link #TYPED} when none of them was, or empty
 * @param asked what stood in the field when it was chosen; the choice counts only as long as it still does
 * @param kind of one that is not in the register, if they said
 * @param subdivision of one that is not in the register, if they said
 * @param matches to choose from; empty when there is no question
 */
public record OrganisationChoice(
        String typed, String id, String asked, String kind, String subdivision, List<Organisation> matches) {

    /** Not in the list: what was typed is to be used. */
    public static final String TYPED = "typed";

    static final OrganisationChoice NONE = new OrganisationChoice("", "", "", "", "", List.of());

    static OrganisationChoice sent(MultiValueMap<String, String> fields) {
        return new OrganisationChoice(
                value(fields, "organisation"),
                value(fields, "organisationId"),
                value(fields, "organisationAsked"),
                value(fields, "organisationKind"),
                value(fields, "organisationSubdivision"),
                List.of());
    }

    /** Whether nobody has to be asked which one is meant. */
    boolean settled() {
        return typed.isEmpty() || (!id.isEmpty() && asked.equals(typed));
    }

    boolean ofTheRegister() {
        return !typed.isEmpty() && settled() && !id.equals(TYPED);
    }

    OrganisationChoice asTyped() {
        return new OrganisationChoice(typed, TYPED, typed, kind, subdivision, List.of());
    }

    OrganisationChoice is(Organisation organisation) {
        return new OrganisationChoice(organisation.name(), organisation.id(), organisation.name(), "", "", List.of());
    }

    OrganisationChoice among(List<Organisation> found) {
        return new OrganisationChoice(typed, "", typed, kind, subdivision, List.copyOf(found));
    }

    /** What the registration service is told. */
    Map<String, Object> json() {
        if (typed.isEmpty()) {
            return Map.of();
        }
        if (ofTheRegister()) {
            return Map.of("organisationId", id);
        }
        Map<String, Object> declared = new LinkedHashMap<>();
        declared.put("name", typed);
        if (!kind.isEmpty()) {
            declared.put("kind", kind);
        }
        if (subdivision.length() > 2) {
            declared.put("country", subdivision.substring(0, 2));
            declared.put("subdivision", subdivision);
        }
        return Map.of("organisation", declared);
    }

    private static String value(MultiValueMap<String, String> fields, String name) {
        String value = fields.getFirst(name);
        return value == null ? "" : value.strip();
    }
}
