package eu.zirkel.messaging;

/** A record whose data no retry will make readable; it goes to the dead letters at once. */
final class UndecodableEventException extends RuntimeException {

    UndecodableEventException(String message, Throwable cause) {
        super(message, cause);
    }
}
