package eu.zirkel.testing.sample;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Fails for as long as a test wants it to. */
@Component
class Troubles {

    private final Map<String, RuntimeException> failures = new ConcurrentHashMap<>();
    private final Map<String, Integer> attempts = new ConcurrentHashMap<>();

    void failWith(String subject, RuntimeException failure) {
        failures.put(subject, failure);
    }

    void end(String subject) {
        failures.remove(subject);
    }

    int attempts(String subject) {
        return attempts.getOrDefault(subject, 0);
    }

    void pass(String subject) {
        attempts.merge(subject, 1, Integer::sum);
        RuntimeException failure = failures.get(subject);
        if (failure != null) {
            throw failure;
        }
    }
}
