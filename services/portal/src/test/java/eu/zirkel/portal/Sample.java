package eu.zirkel.portal;

import static eu.zirkel.portal.StandIn.file;

/** The services as story C leaves them after C2, and a little of the others. */
public final class Sample {

    public static final String LECTURE = "cl0514aaaaaaaaaa";
    public static final String SECOND_LECTURE = "cl0611aaaaaaaaaa";
    public static final String ITEM = "gp0001aaaaaaaaaa";
    public static final String TOKEN = "t0k3nt0k3nt0k3nt0k3nt0k3n";

    public static final String INVALID = """
            {"status":400,"code":"VALIDATION_FAILED","title":"Bitte prüfen Sie Ihre Angaben.",
             "errors":[{"field":"participants[0].email","code":"INVALID","message":"Das ist keine E-Mail-Adresse."}]}
            """;

    public static final String RECORDING = """
            {"id":"rec001aaaaaaaaaa","type":"RECORDING","language":"de","status":"PUBLISHED","expired":false,
             "titles":{"de":"Aufzeichnung: Stadtentwicklung Bottom-up"},"availableUntil":"2024-05-20T22:00:00Z"}
            """;

    public static final String TERRITORIES = """
            {"territories":["Loos-en-Gohelle","Fürstenfeldbruck"]}
            """;

    private Sample() {}

    public static StandIn everything(StandIn services) {
        String full = file("activity.json")
                .replace(
                        "\"DAY\", \"value\": \"2024-05-14\"",
                        "\"INSTANT\", \"value\": \"2024-06-11T10:00[Europe/Berlin]\"")
                .replace(LECTURE, SECOND_LECTURE);
        return services.shows("/api/activities", "activities.json")
                .says("GET /api/activities/territories", 200, TERRITORIES)
                .shows("/api/activities/" + LECTURE, "activity.json")
                .says("GET /api/activities/" + SECOND_LECTURE, 200, full)
                .shows("/api/programmes", "programmes.json")
                .shows("/api/programmes/villes-pairs", "programme.json")
                .shows("/api/programmes/coffee-lectures", "programme.json")
                .shows("/api/programmes/coffeeaaaaaaaaaa", "programme.json")
                .shows("/api/series", "series-list.json")
                .shows("/api/series/cl2024aaaaaaaaaa", "series.json")
                .shows("/api/seats", "seats.json")
                .shows("/api/items", "items.json")
                .shows("/api/items/" + ITEM, "item.json")
                .shows("/api/links/" + TOKEN, "link.json")
                .shows("/api/activities/" + LECTURE + "/participants", "participants.json")
                .shows("/api/activities/" + LECTURE + "/waitlist", "waitlist.json")
                .shows("/api/programmes/villespaaaaaaaaa", "programme.json")
                .shows("/api/programmes/villespaaaaaaaaa/statistics", "statistics.json")
                .says("GET /api/items/rec001aaaaaaaaaa", 200, RECORDING)
                .says("GET /api/organisations", 200, "{\"organisations\":[]}")
                .saysTo("POST /api/registrations", "\"p.example\"", 400, INVALID)
                .says("PUT /api/test/clock", 204, "")
                .says(
                        "POST /api/registrations",
                        201,
                        "{\"id\":\"reg001aaaaaaaaaa\",\"status\":\"CONFIRMED\",\"link\":\"http://elsewhere.example/r/"
                                + TOKEN + "\"}");
    }
}
