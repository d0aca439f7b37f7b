package eu.zirkel.registration.organisations;

import eu.zirkel.contracts.Population;
import eu.zirkel.contracts.RegistrationEvent.OrganisationChanged;
import eu.zirkel.contracts.RegistrationEvent.OrganisationRegistered;
import eu.zirkel.messaging.Aggregate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/** The aggregate. There is one at most of each country, register and official key (model §2.3). */
@Document("organisations")
@CompoundIndex(name = "codes", def = "{'codeKeys': 1}", unique = true, sparse = true)
@CompoundIndex(name = "words", def = "{'origin': 1, 'words': 1}")
@CompoundIndex(name = "names", def = "{'origin': 1, 'nameKeys': 1}")
@CompoundIndex(name = "order", def = "{'origin': 1, 'sortKey': 1, '_id': 1}")
class Organisation extends Aggregate {

    private final @Nullable String requestHash;
    private Origin origin;
    private OrganisationDetails details;
    private List<String> words = List.of();
    private List<String> nameKeys = List.of();
    private String sortKey = "";

    /** Absent, not empty, without any: the unique index passes over what is absent. */
    private @Nullable List<String> codeKeys;

    @PersistenceCreator
    Organisation(String id, @Nullable String requestHash, Origin origin, OrganisationDetails details) {
        super(id);
        this.requestHash = requestHash;
        this.origin = origin;
        this.details = details;
    }

    /**
     * Put into the register.
     *
     * @param requestHash of the request that did so under an idempotency key
     */
    static Organisation register(String id, @Nullable String requestHash, OrganisationDetails details) {
        Organisation organisation = new Organisation(id, requestHash, Origin.REGISTERED, details);
        organisation.describe(details);
        organisation.emit(organisation.registered(details.namesOrNone()));
        return organisation;
    }

    /** Known from a registrant alone. Others hear no name: nobody has looked yet whether it is a person's. */
    static Organisation declare(String id, OrganisationDetails details) {
        Organisation organisation = new Organisation(id, null, Origin.DECLARED, details);
        organisation.describe(details);
        organisation.emit(organisation.registered(Map.of()));
        return organisation;
    }

    /** What an organiser or an official list says; from then on it stands in the register. */
    void change(OrganisationDetails changed) {
        if (!isAlready(changed)) {
            origin = Origin.REGISTERED;
            describe(changed);
            emit(new OrganisationChanged(
                    id(),
                    changed.namesOrNone(),
                    changed.kind(),
                    changed.country(),
                    changed.subdivision(),
                    changed.worldRegion(),
                    changed.population(),
                    changed.codes()));
        }
    }

    /** Whether a change would change nothing. */
    boolean isAlready(OrganisationDetails changed) {
        return origin == Origin.REGISTERED && details.equals(changed);
    }

    OrganisationDetails details() {
        return details;
    }

    Origin origin() {
        return origin;
    }

    @Nullable
    String requestHash() {
        return requestHash;
    }

    List<String> codeKeys() {
        return codeKeys == null ? List.of() : codeKeys;
    }

    KnownOrganisation known() {
        return known(details);
    }

    /** As judged for one who declares it: what an earlier registrant said of it proves nothing. */
    KnownOrganisation known(OrganisationDetails declared) {
        OrganisationDetails counts = origin == Origin.REGISTERED ? details : declared;
        Population population = counts.population();
        return new KnownOrganisation(
                id(),
                counts.name(""),
                counts.kind(),
                counts.country(),
                counts.subdivision(),
                counts.worldRegion(),
                population == null ? null : population.value(),
                origin);
    }

    private void describe(OrganisationDetails changed) {
        details = changed;
        words = names().flatMap(name -> Names.words(name).stream()).distinct().toList();
        nameKeys = names().flatMap(name -> Names.keys(name).stream()).distinct().toList();
        sortKey = Names.key(changed.name(""));
        codeKeys = changed.codeKeys();
    }

    private Stream<String> names() {
        return details.namesOrNone().values().stream();
    }

    private OrganisationRegistered registered(Map<String, String> names) {
        return new OrganisationRegistered(
                id(),
                names,
                details.kind(),
                details.country(),
                details.subdivision(),
                details.worldRegion(),
                details.population(),
                details.codes());
    }
}
