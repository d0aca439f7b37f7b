package eu.zirkel.messaging;

import java.util.List;
import java.util.function.Supplier;
import org.springframework.core.retry.RetryOperations;
import org.springframework.core.retry.Retryable;

/**
 * The binder asks the broker at start, topic by topic and many times, which partitions there are, and does nothing else
 * until it is answered. It needs the answer only where it shares out the partitions itself; here the consumer group does,
 * and topics are made by a step of their own. So the question is not put: no partitions are known.
 */
final class NobodyAsked implements RetryOperations {

    @Override
    public <R> R execute(Retryable<R> question) {
        return none();
    }

    @Override
    public <R> R invoke(Supplier<R> question) {
        return none();
    }

    @Override
    public void invoke(Runnable question) {}

    @SuppressWarnings("unchecked")
    private static <R> R none() {
        return (R) List.of();
    }
}
