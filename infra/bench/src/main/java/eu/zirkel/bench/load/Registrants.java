package eu.zirkel.bench.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** People nobody has heard of before, who register as the portal's form would have them do. */
public final class Registrants {

    private static final byte[] NO_ANSWER = {};
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final long BETWEEN_MILLIS = 100;

    private final String family;
    private final AtomicInteger counter = new AtomicInteger();

    /** @param family a word that no other registrants of this platform bear */
    public Registrants(String family) {
        this.family = family;
    }

    /**
     * Registers the next one and asks again under the same key until there is an answer, as people do whose page hangs.
     *
     * @throws IllegalStateException when there is none for a minute
     */
    public Submission registerInsistently(HttpConnection connection, String activity) throws InterruptedException {
        String recipient = family + "-" + counter.incrementAndGet() + "@load.example";
        Submission first = register(connection, activity, recipient);
        Submission last = first;
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (last.answer().status() == 0 || last.answer().status() >= 500) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("no answer but " + last.answer().status());
            }
            TimeUnit.MILLISECONDS.sleep(BETWEEN_MILLIS);
            last = register(connection, activity, recipient);
        }
        return new Submission(recipient, last.answer(), first.sentNanos(), last.answeredNanos());
    }

    /** Registers the next one for an activity. A connection that breaks is an answer of status 0. */
    public Submission register(HttpConnection connection, String activity) {
        return register(connection, activity, family + "-" + counter.incrementAndGet() + "@load.example");
    }

    private Submission register(HttpConnection connection, String activity, String recipient) {
        byte[] body = """
                {"target":{"type":"ACTIVITY","id":"%s"},"participants":[{"name":"Load Generator","email":"%s","language":"de"}],"organisation":{"name":"Stadt Beispiel","kind":"MUNICIPALITY","country":"DE"},"language":"de"}""".formatted(activity, recipient).getBytes(StandardCharsets.UTF_8);
        long sent = System.nanoTime();
        Answer answer;
        try {
            answer = connection.ask("POST", "/api/registrations", "Idempotency-Key: " + recipient + "\r\n", body);
        } catch (IOException broken) {
            answer = new Answer(0, NO_ANSWER);
        }
        return new Submission(recipient, answer, sent, System.nanoTime());
    }
}
