package eu.zirkel.registration.organisations;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import eu.zirkel.contracts.Population;
import eu.zirkel.messaging.Aggregates;
import eu.zirkel.messaging.AlreadyExistsException;
import eu.zirkel.service.Ids;
import eu.zirkel.service.Refusal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Finds organisations, and gets to know those that registrants declare. */
@Component
public class Organisations {

    /** In a rush many come from the same place; what an organiser changes counts so much later. */
    private static final Duration REMEMBERED = Duration.ofSeconds(1);

    private final MongoTemplate mongo;
    private final Aggregates aggregates;

    private final Cache<Declared, KnownOrganisation> recent = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(10_000)
            .build();

    private final Cache<String, Boolean> kept =
            Caffeine.newBuilder().maximumSize(10_000).build();

    Organisations(MongoTemplate mongo, Aggregates aggregates) {
        this.mongo = mongo;
        this.aggregates = aggregates;
    }

    /**
     * Which organisation a registrant means. A declared one is the only registered one of that name in that country and
     * subdivision, as far as these are named, and then what the register says counts and nothing else; otherwise there is
     * one for each name, country and subdivision, judged by what this registrant says. Changes nothing: see {@link #keep}.
     *
     * @param organisationId from a search; counts before what is declared
     * @return null when neither is given
     * @throws Refusal 400 when there is no such id, or when the subdivision is not in the country
     */
    public @Nullable KnownOrganisation identify(@Nullable String organisationId, @Nullable Declared declared) {
        if (organisationId != null) {
            return find(organisationId).orElseThrow(() -> Refusal.invalid("organisationId", "UNKNOWN"));
        }
        if (declared == null) {
            return null;
        }
        return recent.get(declared, this::identify);
    }

    /** Keeps an organisation that was declared, once the registrant was let in. Repeating this changes nothing. */
    public void keep(@Nullable KnownOrganisation organisation, @Nullable Declared declared) {
        if (organisation != null
                && declared != null
                && organisation.origin() == Origin.DECLARED
                && kept.getIfPresent(organisation.id()) == null) {
            declare(organisation.id(), details(declared));
            kept.put(organisation.id(), true);
        }
    }

    /** What is known of an organisation; of a declared one, what was declared first. */
    public Optional<KnownOrganisation> find(String id) {
        return aggregates.find(Organisation.class, id).map(Organisation::known);
    }

    /** Those that exist, by id. */
    public Map<String, KnownOrganisation> find(Collection<String> ids) {
        Map<String, KnownOrganisation> found = new HashMap<>();
        mongo.find(Query.query(Criteria.where("_id").in(ids)), Organisation.class)
                .forEach(organisation -> found.put(organisation.id(), organisation.known()));
        return found;
    }

    private KnownOrganisation identify(Declared declared) {
        OrganisationDetails details = details(declared);
        String country = details.country();
        String subdivision = details.subdivision();
        if (subdivision != null && !subdivision.startsWith(country + "-")) {
            throw Refusal.invalid("organisation.subdivision", "SUBDIVISION");
        }
        List<Organisation> registered = registered(declared.name(), country, subdivision);
        if (registered.size() == 1) {
            return registered.getFirst().known();
        }
        String id = Ids.derived(
                "organisation declared",
                Names.key(declared.name()),
                country == null ? "" : country,
                subdivision == null ? "" : subdivision);
        return aggregates
                .find(Organisation.class, id)
                .orElseGet(() -> Organisation.declare(id, details))
                .known(details);
    }

    private Organisation declare(String id, OrganisationDetails details) {
        try {
            return aggregates.save(Organisation.declare(id, details));
        } catch (AlreadyExistsException declaredMeanwhile) {
            return aggregates.find(Organisation.class, id).orElseThrow(() -> declaredMeanwhile);
        }
    }

    /** Those that may be meant, two at most: more than one is not the one. */
    private List<Organisation> registered(String name, @Nullable String country, @Nullable String subdivision) {
        List<Criteria> meant = new ArrayList<>();
        meant.add(Criteria.where("origin").is(Origin.REGISTERED));
        meant.add(Criteria.where("nameKeys").in(Names.keys(name)));
        if (country != null) {
            meant.add(Criteria.where("details.country").in(Arrays.asList(country, null)));
        }
        if (subdivision != null) {
            meant.add(Criteria.where("details.subdivision").in(Arrays.asList(subdivision, null)));
        }
        return mongo.find(Query.query(new Criteria().andOperator(meant)).limit(2), Organisation.class);
    }

    private static OrganisationDetails details(Declared declared) {
        OrganisationDetails details = new OrganisationDetails(
                null,
                declared.kind(),
                declared.country(),
                declared.subdivision(),
                null,
                declared.population() == null ? null : new Population(declared.population(), null, null),
                null);
        OrganisationDetails tidied = details.tidied();
        return tidied.changedBy(named(declared.name().strip(), tidied.country()));
    }

    private static OrganisationDetails named(String name, @Nullable String country) {
        return new OrganisationDetails(OrganisationDetails.name(name, country), null, null, null, null, null, null);
    }
}
