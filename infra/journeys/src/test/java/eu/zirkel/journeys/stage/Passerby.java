package eu.zirkel.journeys.stage;

import static org.assertj.core.api.Assertions.assertThat;

import eu.zirkel.journeys.http.Answer;
import eu.zirkel.journeys.http.Api;
import eu.zirkel.journeys.platform.Platform;
import java.util.ArrayList;
import java.util.List;

/** Somebody without link or token who looks at everything public and remembers all of it. */
public final class Passerby {

    private final List<Answer> seen = new ArrayList<>();
    private final Api api;

    public Passerby(Platform platform) {
        this.api = platform.visitor().witnessedBy(seen::add);
    }

    public Answer get(String path) {
        return api.get(path);
    }

    /** Looks at what is public about an activity: pages in three languages, JSON, calendar file. */
    public void lookAround(String activity, String series, String programme) {
        for (String language : List.of("de", "en", "fr")) {
            get("/?lang=" + language).expect(200);
            get("/a/" + activity + "?lang=" + language).expect(200);
            get("/p/" + programme + "?lang=" + language).expect(200);
            get("/p/" + programme + "/s/" + series + "?lang=" + language).expect(200);
        }
        get("/api/programmes").expect(200);
        get("/api/programmes/" + programme).expect(200);
        get("/api/series/" + series).expect(200);
        get("/api/activities?series=" + series).expect(200);
        get("/api/activities/" + activity).expect(200);
        get("/api/activities/" + activity + "/seats").expect(200);
        get("/api/activities/" + activity + "/calendar.ics").expect(200);
        get("/api/items?activity=" + activity).expect(200);
    }

    /** Nothing that was public so far said this. */
    public void neverSaw(String secret) {
        assertThat(seen).as("public answers with " + secret).noneMatch(answer -> answer.body()
                .contains(secret));
    }
}
