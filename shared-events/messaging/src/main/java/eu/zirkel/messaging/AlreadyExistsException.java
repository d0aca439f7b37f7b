package eu.zirkel.messaging;

/** An aggregate with this id, or with another unique property of this one, is stored already. */
public final class AlreadyExistsException extends RuntimeException {

    AlreadyExistsException(Aggregate aggregate, Throwable cause) {
        super(aggregate.getClass().getSimpleName() + " " + aggregate.id() + " exists", cause);
    }
}
