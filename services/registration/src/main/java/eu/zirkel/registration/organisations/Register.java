package eu.zirkel.registration.organisations;

import eu.zirkel.messaging.Aggregates;
import eu.zirkel.messaging.AlreadyExistsException;
import eu.zirkel.service.Ids;
import eu.zirkel.service.Refusal;
import eu.zirkel.service.Secrets;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What organisers do with single organisations. */
@Component
class Register {

    private static final int LONGEST_KEY = 200;

    private final Aggregates aggregates;
    private final JsonMapper json;

    Register(Aggregates aggregates, JsonMapper json) {
        this.aggregates = aggregates;
        this.json = json.rebuild()
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .build();
    }

    /**
     * Puts one into the register, once for each key (contract §3.0 "Idempotency").
     *
     * @throws Refusal 409 {@code CODE_TAKEN} when another one has one of its official keys
     */
    Organisation create(@Nullable String idempotencyKey, OrganisationDetails given) {
        OrganisationDetails details = given.tidied();
        Faults.of(details).refuse();
        if (idempotencyKey == null) {
            return store(Organisation.register(Ids.next(), null, details));
        }
        if (idempotencyKey.isBlank() || idempotencyKey.length() > LONGEST_KEY) {
            throw Refusal.invalid("Idempotency-Key", "INVALID");
        }
        String id = Ids.derived("organisation", idempotencyKey);
        String hash = Secrets.hash(json.writeValueAsString(details));
        Optional<Organisation> earlier = earlier(id, hash);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        try {
            return aggregates.save(Organisation.register(id, hash, details));
        } catch (AlreadyExistsException taken) {
            return earlier(id, hash).orElseThrow(() -> Refusal.conflict("CODE_TAKEN"));
        }
    }

    /**
     * Changes what the patch names. One that was only declared stands in the register from then on.
     *
     * @throws Refusal 404; 409 {@code CODE_TAKEN} when another one has one of its official keys
     */
    Organisation change(String id, OrganisationDetails patch) {
        OrganisationDetails tidied = patch.tidied();
        try {
            return aggregates
                    .change(Organisation.class, id, organisation -> {
                        OrganisationDetails changed = organisation.details().changedBy(tidied);
                        Faults.of(changed).refuse();
                        organisation.change(changed);
                        return organisation;
                    })
                    .orElseThrow(Refusal::notFound);
        } catch (AlreadyExistsException taken) {
            throw Refusal.conflict("CODE_TAKEN");
        }
    }

    /** One by id; declared ones are for organisers alone. */
    Optional<Organisation> find(String id, boolean organiser) {
        return aggregates
                .find(Organisation.class, id)
                .filter(organisation -> organiser || organisation.origin() == Origin.REGISTERED);
    }

    private Organisation store(Organisation organisation) {
        try {
            return aggregates.save(organisation);
        } catch (AlreadyExistsException taken) {
            throw Refusal.conflict("CODE_TAKEN");
        }
    }

    private Optional<Organisation> earlier(String id, String hash) {
        Optional<Organisation> made = aggregates.find(Organisation.class, id);
        if (made.isPresent() && !Objects.equals(made.get().requestHash(), hash)) {
            throw Refusal.conflict("IDEMPOTENCY_MISMATCH");
        }
        return made;
    }
}
