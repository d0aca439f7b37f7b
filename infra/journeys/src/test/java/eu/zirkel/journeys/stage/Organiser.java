package eu.zirkel.journeys.stage;

import eu.zirkel.journeys.http.Answer;
import eu.zirkel.journeys.http.Api;
import eu.zirkel.journeys.platform.Platform;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Plans programmes, series and lectures over HTTP. */
public final class Organiser {

    /** A Wednesday in a future that no clock of a journey reaches, so that no reminder falls due. */
    private static final String FAR_AWAY = "2035-05-16T10:00[Europe/Berlin]";

    private static final String FAR_AWAY_IN_SUBJECTS = "16.05.2035, 10:00 Uhr";

    private final Platform platform;
    private final Api api;

    public Organiser(Platform platform) {
        this.platform = platform;
        this.api = platform.as("organiser");
    }

    /** A published programme with this German title; an address of its own lets a story be told twice. */
    public String programme(String title) {
        Answer created = api.post(
                        "/api/programmes",
                        Map.of(
                                "slug", slug(title),
                                "titles", Map.of("de", title),
                                "defaultLanguage", "de",
                                "defaultZone", "Europe/Berlin",
                                "contact", Map.of("name", "Team " + title, "email", "team@beteiligung.example")))
                .expect(201);
        api.post("/api/programmes/" + created.text("id") + "/publish", Map.of()).expect(200);
        return created.text("id");
    }

    private static String slug(String title) {
        return title.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z]", "") + "-"
                + Long.toString(System.nanoTime(), Character.MAX_RADIX);
    }

    /** A series open for registration. */
    public String series(String programme, Map<String, Object> fields) {
        String id = api.post("/api/programmes/" + programme + "/series", fields)
                .expect(201)
                .text("id");
        api.post("/api/series/" + id + "/open", Map.of()).expect(200);
        return id;
    }

    /** A draft, not published. */
    public Answer draft(String series, Map<String, Object> fields) {
        return api.post("/api/series/" + series + "/activities", fields);
    }

    /**
     * A published lecture one can register for.
     *
     * @param title that the subjects of mails will show
     * @param when as the subjects of mails will show it
     */
    public Lecture lecture(String series, Map<String, Object> fields, String title, String when) {
        String id = draft(series, fields).expect(201).text("id");
        api.post("/api/activities/" + id + "/publish", Map.of()).expect(200);
        platform.awaitQuiet();
        return new Lecture(platform, id, title, when);
    }

    /** A lecture on site, far away in time, in a programme of its own. */
    public Lecture lecture(String title, int seats) {
        return simple(title, Map.of("unit", "PERSON", "total", seats));
    }

    /** The same for as many as like to come. */
    public Lecture lectureWithoutLimits(String title) {
        return simple(title, Map.of());
    }

    private Lecture simple(String title, Map<String, Object> capacity) {
        Map<String, Object> plan = new HashMap<>(Map.of(
                "titles",
                Map.of("de", title),
                "defaultDuration",
                "PT1H",
                "defaultFormat",
                "ONSITE",
                "registrationPolicy",
                Map.of("allocation", "FIRST_COME", "promotion", "AUTO")));
        if (!capacity.isEmpty()) {
            plan.put("capacity", capacity);
        }
        return lecture(
                series(programme(title), plan),
                Map.of(
                        "kind", "LECTURE",
                        "titles", Map.of("de", title),
                        "when", Map.of("precision", "INSTANT", "value", FAR_AWAY),
                        "venue", Map.of("name", "Rathaus", "town", "Essen", "country", "DE"),
                        "speakers", List.of(Map.of("name", "Erika Muster"))),
                title,
                FAR_AWAY_IN_SUBJECTS);
    }
}
