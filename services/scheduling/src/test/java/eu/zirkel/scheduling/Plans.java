package eu.zirkel.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import eu.zirkel.testing.TestApi;
import eu.zirkel.testing.TestApi.Answer;
import java.util.concurrent.atomic.AtomicInteger;

/** Makes programmes, series and activities as an organiser does. */
final class Plans {

    static final String DAY = "{'precision':'DAY','value':'2024-05-14'}";
    static final String TEN = "{'precision':'INSTANT','value':'2024-05-14T10:00[Europe/Berlin]'}";
    static final String UNKNOWN = "{'precision':'UNKNOWN'}";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final TestApi organiser;

    Plans(TestApi api) {
        organiser = api.as("ORGANISER", "EDITOR");
    }

    static String id(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isBetween(200, 201);
        return answer.json().path("id").asString();
    }

    String draftProgramme() {
        return id(organiser.post("/api/programmes", """
                {'titles':{'de':'Coffee Lectures %d'},'defaultLanguage':'de','defaultZone':'Europe/Berlin',
                 'contact':{'name':'Büro','email':'buero@stadt.example'},'topics':[{'de':'Beteiligung'}]}""", NUMBER.incrementAndGet()));
    }

    String programme() {
        String id = draftProgramme();
        assertThat(organiser.post("/api/programmes/" + id + "/publish", "{}").status())
                .isEqualTo(200);
        return id;
    }

    String series(String programme, String more) {
        return id(organiser.post("/api/programmes/" + programme + "/series", "{'titles':{'de':'Reihe'}" + more + "}"));
    }

    /** A lecture of 40 minutes online for 30 people, with a room, not yet published. */
    String draft(String when) {
        String series = series(programme(), """
                ,'defaultDuration':'PT40M','defaultFormat':'ONLINE','capacity':{'unit':'PERSON','total':30},
                'registrationPolicy':{'allocation':'FIRST_COME','promotion':'AUTO'},
                'recording':{'planned':true,'scope':'TALK'}""");
        return activity(series, when, "");
    }

    String activity(String series, String when, String more) {
        return activity(series, when, more, "Stadtentwicklung durch Bürgerbeteiligung");
    }

    String activity(String series, String when, String more, String title) {
        return id(organiser.post("/api/series/" + series + "/activities", """
                {'kind':'LECTURE','titles':{'de':'%s'},
                 'shortTitles':{'de':'Coffee Lecture: Bottom-up'},'when':%s,
                 'room':{'provider':'WebEx','joinUrl':'https://webex.example/meet/cl-0514','passcode':'4711'}
                 %s}""", title, when, more));
    }

    String published(String when) {
        String id = draft(when);
        assertThat(step(id, "publish", "{}").status()).isEqualTo(200);
        return id;
    }

    Answer step(String activity, String step, String json) {
        return organiser.post("/api/activities/" + activity + "/" + step, json);
    }
}
