package eu.zirkel.bench.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** People nobody has heard of before, who register as the portal's form would have them do. */
public final class Registrants {

    private static final byte[] NO_ANSWER = {};

    private final String family;
    private final AtomicInteger counter = new AtomicInteger();

    /** @param family a word that no other registrants of this platform bear */
    public Registrants(String family) {
        this.family = family;
    }

    /** Registers the next one for an activity. A connection that breaks is an answer of status 0. */
    public Submission register(HttpConnection connection, String activity) {
        String recipient = family + "-" + counter.incrementAndGet() + "@load.example";
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
