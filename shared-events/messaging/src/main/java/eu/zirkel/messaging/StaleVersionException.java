package eu.zirkel.messaging;

/** Somebody else stored this aggregate in between; load it again and decide anew. */
public final class StaleVersionException extends RuntimeException {

    StaleVersionException(Aggregate aggregate) {
        super(aggregate.getClass().getSimpleName() + " " + aggregate.id() + " changed since version "
                + aggregate.version());
    }
}
