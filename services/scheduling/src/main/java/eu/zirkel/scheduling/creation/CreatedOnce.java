package eu.zirkel.scheduling.creation;

import eu.zirkel.messaging.Aggregate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An aggregate that remembers the request that made it, so that its repetition is recognised. */
public abstract class CreatedOnce extends Aggregate {

    private final @Nullable String bodyHash;

    /** @param bodyHash of the request, if it had an idempotency key */
    protected CreatedOnce(String id, @Nullable String bodyHash) {
        super(id);
        this.bodyHash = bodyHash;
    }

    final boolean wasMadeBy(Creation creation) {
        return Objects.equals(bodyHash, creation.bodyHash());
    }
}
