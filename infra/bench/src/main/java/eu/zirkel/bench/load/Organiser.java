package eu.zirkel.bench.load;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Plans what people register for, through the same interface as everybody. */
public final class Organiser {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long LOOK_MILLIS = 20;

    /**
     * The way into the room follows the publication on the same topic. Whoever registers between the two gets it in a mail
     * of its own, which is right, and would be counted here as one mail too many.
     */
    private static final long ROOM_MILLIS = 1_000;

    private static final int DAYS_AHEAD = 90;
    private static final byte[] NOTHING = {};
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final URI portal;
    private final String headers;
    private final LocalDate day;
    private final String series;
    private int activities;

    /** Publishes a programme with one series of its own. */
    public Organiser(URI portal, String token, Clock clock) throws IOException {
        this.portal = portal;
        this.headers = "Authorization: Bearer " + token + "\r\n";
        this.day = LocalDate.now(clock).plusDays(DAYS_AHEAD);
        String programme = create("/api/programmes", """
                {"titles":{"de":"Lastprobe"},"subtitles":{"de":"Viele auf einmal"},"defaultLanguage":"de","defaultZone":"Europe/Berlin",
                 "objectives":{"de":"Wir messen."},"fee":{"free":true},"topics":[{"de":"Messung"}],
                 "contact":{"name":"Team Lastprobe","email":"team@lastprobe.example"}}""");
        step("/api/programmes/" + programme + "/publish", List.of());
        this.series = create("/api/programmes/" + programme + "/series", """
                {"titles":{"de":"Lastproben"},"ordinal":1,"defaultDuration":"PT40M","defaultFormat":"ONLINE",
                 "registrationPolicy":{"allocation":"FIRST_COME","promotion":"AUTO"}}""");
        step("/api/series/" + series + "/open", List.of());
    }

    /**
     * Publishes an activity and returns its id once people can register for it.
     *
     * @param seats absent means unlimited
     */
    public String activity(@Nullable Integer seats) throws IOException, InterruptedException {
        String id = publish(seats);
        TimeUnit.MILLISECONDS.sleep(ROOM_MILLIS);
        return id;
    }

    private String publish(@Nullable Integer seats) throws IOException, InterruptedException {
        activities++;
        String capacity = seats == null ? "" : "\"capacity\":{\"unit\":\"PERSON\",\"total\":" + seats + "},";
        Answer answer = ask("POST", "/api/series/" + series + "/activities", """
                {"kind":"LECTURE","titles":{"de":"Lastprobe %d"},"abstracts":{"de":"Was geschieht, wenn alle auf einmal kommen."},%s
                 "when":{"precision":"INSTANT","value":"%sT10:00[Europe/Berlin]"},"duration":"PT40M","format":"ONLINE",
                 "speakers":[{"name":"Miriam Beispiel","function":"Messung"}],
                 "slots":[{"type":"TALK","title":{"de":"Vortrag"},"duration":"PT20M"},{"type":"DISCUSSION","title":{"de":"Fragen"},"duration":"PT20M"}],
                 "room":{"provider":"WebEx","joinUrl":"https://webex.example/meet/lastprobe","passcode":"2468"}}""".formatted(activities, capacity, day))
                .expect(201);
        String id = answer.json().path("id").asString();
        List<String> warnings = new ArrayList<>();
        answer.json()
                .path("warnings")
                .forEach(warning -> warnings.add(warning.path("code").asString()));
        step("/api/activities/" + id + "/publish", warnings);
        awaitSeats(id);
        return id;
    }

    /** Publishes that many activities with seats without limit. */
    public List<String> activities(int number) throws IOException, InterruptedException {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            ids.add(publish(null));
        }
        TimeUnit.MILLISECONDS.sleep(ROOM_MILLIS);
        return ids;
    }

    /** Who takes part or waits, as the organiser sees it. */
    public JsonNode participants(String activity) throws IOException {
        return ask("GET", "/api/activities/" + activity + "/participants", "")
                .expect(200)
                .json()
                .path("participants");
    }

    /** Who waits, in order. */
    public JsonNode waitingList(String activity) throws IOException {
        return ask("GET", "/api/activities/" + activity + "/waitlist", "")
                .expect(200)
                .json()
                .path("participants");
    }

    private void awaitSeats(String activity) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (ask("GET", "/api/activities/" + activity + "/seats", "").status() != 200) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("registration does not learn about activity " + activity);
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        }
    }

    private String create(String path, String body) throws IOException {
        return ask("POST", path, body).expect(201).json().path("id").asString();
    }

    private void step(String path, List<String> warnings) throws IOException {
        var acknowledged = warnings.stream()
                .map(code -> java.util.Map.of("code", code, "reason", "Lastprobe"))
                .toList();
        ask("POST", path, JSON.writeValueAsString(java.util.Map.of("acknowledgeWarnings", acknowledged)))
                .expect(200);
    }

    private Answer ask(String method, String path, String body) throws IOException {
        // Between two of these more time may pass than a server keeps an idle connection.
        try (HttpConnection connection = new HttpConnection(portal)) {
            return connection.ask(
                    method, path, headers, body.isEmpty() ? NOTHING : body.getBytes(StandardCharsets.UTF_8));
        }
    }
}
