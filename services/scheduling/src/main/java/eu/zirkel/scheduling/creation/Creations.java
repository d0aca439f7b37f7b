package eu.zirkel.scheduling.creation;

import eu.zirkel.messaging.Aggregates;
import eu.zirkel.messaging.AlreadyExistsException;
import eu.zirkel.service.Ids;
import eu.zirkel.service.Refusal;
import eu.zirkel.service.Secrets;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Same key and same body: the same answer, no second effect. Same key and another body: refused. */
@Component
public class Creations {

    /** The header that carries the key. */
    public static final String KEY = "Idempotency-Key";

    private static final int LONGEST_KEY = 200;

    private final Aggregates aggregates;
    private final JsonMapper json;

    Creations(Aggregates aggregates, JsonMapper json) {
        this.aggregates = aggregates;
        this.json = json.rebuild()
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .build();
    }

    /**
     * A creation by this request.
     *
     * @param scope what is created, and within what; the same key elsewhere is another key
     * @throws Refusal 400 when the key is empty or too long
     */
    public Creation requested(@Nullable String key, String scope, Record body) {
        if (key == null) {
            return new Creation(Ids.next(), null);
        }
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw Refusal.invalid(KEY, "INVALID");
        }
        return new Creation(Ids.derived(scope, key), Secrets.hash(json.writeValueAsString(body)));
    }

    /**
     * What an earlier request with the same key made.
     *
     * @throws Refusal 409 {@code IDEMPOTENCY_MISMATCH} when that request said something else
     */
    public <T extends CreatedOnce> Optional<T> earlier(Class<T> type, Creation creation) {
        if (creation.bodyHash() == null) {
            return Optional.empty();
        }
        Optional<T> made = aggregates.find(type, creation.id());
        if (made.isPresent() && !made.get().wasMadeBy(creation)) {
            throw Refusal.conflict("IDEMPOTENCY_MISMATCH");
        }
        return made;
    }

    /**
     * Stores what is made, or finds what an earlier request made.
     *
     * @throws AlreadyExistsException when something else with one of its unique properties exists
     */
    public <T extends CreatedOnce> T once(Class<T> type, Creation creation, Supplier<T> maker) {
        return earlier(type, creation).orElseGet(() -> {
            try {
                return aggregates.save(maker.get());
            } catch (AlreadyExistsException taken) {
                return earlier(type, creation).orElseThrow(() -> taken);
            }
        });
    }
}
