package eu.zirkel.portal.services;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What came back from a service: something, a refusal, or nothing. */
public sealed interface Answer<T> {

    /** It answered. */
    record Given<T>(T value) implements Answer<T> {}

    /** It answered that it cannot, and why; {@code status} is 4xx. */
    record Refused<T>(int status, Problem problem) implements Answer<T> {}

    /** Nobody answered in time, or the service itself lacks what it stands on. */
    record Silent<T>(Part part) implements Answer<T> {}

    /** The value, where there is one. */
    default @Nullable T orNull() {
        return this instanceof Given<T>(T value) ? value : null;
    }

    /** The value, or another where there is none. */
    default T or(T otherwise) {
        return this instanceof Given<T>(T value) ? value : otherwise;
    }

    /** Whether the part is missing from the page, as opposed to having nothing to say. */
    default boolean silent() {
        return this instanceof Silent<T>;
    }

    /**
     * The value a page cannot do without.
     *
     * @throws NotThere when the service refused it
     * @throws PartMissing when nobody answered
     */
    default T orLeave() {
        return switch (this) {
            case Given<T>(T value) -> value;
            case Refused<T>(int status, Problem _) -> throw new NotThere(status);
            case Silent<T>(Part part) -> throw new PartMissing(part);
        };
    }

    /** The same answer about something derived from the value. */
    default <R> Answer<R> map(Function<T, R> derive) {
        return switch (this) {
            case Given<T>(T value) -> new Given<>(derive.apply(value));
            case Refused<T>(int status, Problem problem) -> new Refused<>(status, problem);
            case Silent<T>(Part part) -> new Silent<>(part);
        };
    }

    /** The thing a page is about is not there: 404, gone: 410, or not for this visitor: 401, 403. */
    final class NotThere extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final int status;

        /** With the status the page is to have. */
        public NotThere(int status) {
            super("refused with " + status, null, false, false);
            this.status = status;
        }

        /** The HTTP status of the refusal. */
        public int status() {
            return status;
        }
    }

    /** The part a page is about does not answer. */
    final class PartMissing extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final Part part;

        /** About this part. */
        public PartMissing(Part part) {
            super(part.service() + " does not answer", null, false, false);
            this.part = part;
        }

        /** The part that is missing. */
        public Part part() {
            return part;
        }
    }
}
