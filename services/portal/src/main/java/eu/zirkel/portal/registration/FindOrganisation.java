package eu.zirkel.portal.registration;

import eu.zirkel.portal.services.Organisation;
import eu.zirkel.portal.services.Organisations;
import eu.zirkel.portal.services.Visitor;
import java.text.Collator;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds out which organisation of the register somebody means, and asks where that is not plain. */
@Component
class FindOrganisation {

    private final Organisations organisations;

    FindOrganisation(Organisations organisations) {
        this.organisations = organisations;
    }

    /**
     * The choice made, or the ones to choose from. While the register does not answer, what was typed is used: nobody
     * is kept from registering by a search.
     */
    OrganisationChoice settle(Visitor visitor, OrganisationChoice choice) {
        if (choice.settled()) {
            return choice;
        }
        List<Organisation> found = organisations.named(visitor, choice.typed()).or(List.of());
        if (found.isEmpty()) {
            return choice.asTyped();
        }
        Organisation first = found.getFirst();
        boolean plain = found.size() == 1 && sameName(first.name(), choice.typed(), visitor);
        return plain ? choice.is(first) : choice.among(found);
    }

    /** The same choice with the name of the organisation, should it be shown again. */
    OrganisationChoice named(Visitor visitor, OrganisationChoice choice) {
        return choice.ofTheRegister()
                ? organisations.byId(visitor, choice.id()).map(choice::is).or(choice)
                : choice;
    }

    private static boolean sameName(String one, String other, Visitor visitor) {
        Collator collator = Collator.getInstance(visitor.language().locale());
        collator.setStrength(Collator.PRIMARY);
        return collator.compare(one, other) == 0;
    }
}
