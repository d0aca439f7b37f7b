package eu.zirkel.journeys.mail;

import static org.assertj.core.api.Assertions.assertThat;

import eu.zirkel.journeys.http.Api;
import eu.zirkel.journeys.platform.Patience;
import eu.zirkel.journeys.platform.Platform;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.awaitility.core.ConditionTimeoutException;
import tools.jackson.databind.JsonNode;

/**
 * The mailbox of all participants. It remembers what was looked at, so that each step sees what is new. "Exactly" and
 * "never" are known once a marker mail that was caused later has arrived (contract §3.0 "Asynchrony").
 */
public final class Mailbox {

    private final Api catcher;
    private final Marker marker;
    private final Set<String> known = new HashSet<>();
    private List<Mail> unread = new ArrayList<>();
    private int skip;

    /** The mailbox as it is now: what lies in it already is none of this reader's business. */
    public Mailbox(Platform platform) {
        this.catcher = new Api(platform.mailbox(), Map.of());
        this.marker = new Marker(platform);
        platform.awaitQuiet();
        look();
        unread.clear();
    }

    /** Exactly these mails since the last look, eventually. */
    public Delivery expect(Expected... expected) {
        return expectWithin(Patience.EVENTUALLY, expected);
    }

    /** Exactly these mails since the last look, within that time. */
    public Delivery expectWithin(Duration patience, Expected... expected) {
        Map<String, Integer> counts = new TreeMap<>();
        for (Expected one : expected) {
            counts.merge(one.subject(), one.count(), Integer::sum);
        }
        try {
            Patience.within(patience).until(() -> {
                look();
                Map<String, Integer> arrived = new Delivery(unread).bySubject();
                return counts.entrySet().stream()
                        .allMatch(one -> arrived.getOrDefault(one.getKey(), 0) >= one.getValue());
            });
        } catch (ConditionTimeoutException missing) {
            assertThat(empty().bySubject())
                    .as("mails by subject after %d s", patience.toSeconds())
                    .isEqualTo(counts);
        }
        awaitMarker();
        Delivery delivery = empty();
        assertThat(delivery.bySubject()).as("mails by subject").isEqualTo(counts);
        return delivery;
    }

    /** No mail since the last look, and none on its way. */
    public void expectNothing() {
        expect();
    }

    /** Everything new, once nothing more is on its way. */
    public Delivery newMails() {
        awaitMarker();
        return empty();
    }

    private void awaitMarker() {
        String recipient = marker.send();
        Patience.eventually().alias("the marker mail to " + recipient).until(() -> {
            look();
            return marker.arrived(recipient);
        });
    }

    private Delivery empty() {
        Delivery delivery = new Delivery(List.copyOf(unread));
        unread = new ArrayList<>();
        return delivery;
    }

    /** What arrived so far is none of the next step's business. */
    public void forget() {
        look();
        empty();
    }

    /** The catcher was started again and may show its mails in another order. */
    public void reopen() {
        skip = Integer.MIN_VALUE;
    }

    private void look() {
        boolean anew = skip < 0;
        List<JsonNode> listed = new ArrayList<>();
        catcher.get("/email?skip=" + Math.max(skip, 0)).expect(200).json().forEach(listed::add);
        listed.stream().filter(mail -> known.add(mail.path("id").asString())).forEach(this::take);
        skip = anew ? skip : skip + listed.size();
    }

    private void take(JsonNode mail) {
        String to = mail.path("envelope").path("to").path(0).path("address").asString();
        if (marker.isFor(to)) {
            marker.note(to);
            return;
        }
        String id = mail.path("id").asString();
        unread.add(new Mail(
                mail.path("messageId").asString(),
                to,
                mail.path("subject").asString(),
                () -> catcher.get("/email/" + id + "/source").expect(200).body().getBytes(StandardCharsets.UTF_8)));
    }
}
