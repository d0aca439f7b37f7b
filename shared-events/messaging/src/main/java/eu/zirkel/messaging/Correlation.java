package eu.zirkel.messaging;

import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * What a piece of work belongs to: travels from the request through every event and reaction it causes, and into the
 * log.
 *
 * @param id of the request or timer that began it
 * @param causation id of the event being reacted to; absent at the beginning
 */
public record Correlation(String id, @Nullable String causation) {

    private static final ThreadLocal<@Nullable Correlation> CURRENT = new ThreadLocal<>();

    /** That of the work in hand, or a new one. */
    public static Correlation current() {
        Correlation current = CURRENT.get();
        return current == null ? begin() : current;
    }

    /** A beginning: nothing caused it but the outside world. */
    public static Correlation begin() {
        return new Correlation(UUID.randomUUID().toString(), null);
    }

    /** Does the work as part of this correlation. */
    public <T extends @Nullable Object> T within(Supplier<T> work) {
        Correlation outer = CURRENT.get();
        CURRENT.set(this);
        MDC.put("correlation", id);
        try {
            return work.get();
        } finally {
            if (outer == null) {
                CURRENT.remove();
                MDC.remove("correlation");
            } else {
                CURRENT.set(outer);
                MDC.put("correlation", outer.id());
            }
        }
    }
}
