package eu.zirkel.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import eu.zirkel.testing.ServiceTest;
import eu.zirkel.testing.TestApi;
import eu.zirkel.testing.TestApi.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

@ServiceTest
class BadInputTest {

    @Autowired
    TestApi api;

    @Autowired
    MongoTemplate mongo;

    Plans plans;
    TestApi organiser;

    @BeforeEach
    void prepare() {
        plans = new Plans(api);
        organiser = api.as("ORGANISER");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    when              | {"when":{"precision":"DAY","value":"2019-02-30"}}
                    when.season       | {"when":{"precision":"SEASON","year":2020,"season":"FRÜHLING"}}
                    when              | {"when":{"precision":"SEASON","year":2147483647,"season":"SPRING"}}
                    when              | {"when":{"precision":"INSTANT","value":"2024-03-31T02:30[Europe/Berlin]"}}
                    when              | {"when":{"precision":"INSTANT","value":"2024-05-14T10:00[Mars/Base]"}}
                    when              | {"when":{"precision":"INSTANT","value":"2024-05-14 10:00"}}
                    when              | {"when":{"precision":"DAY"}}
                    when.precision    | {"when":{"precision":"EXACT"}}
                    when              | {"when":{"precision":"RANGE","from":{"precision":"DAY","value":"2024-05-15"},"to":{"precision":"DAY","value":"2024-05-14"}}}
                    when              | {"when":{"precision":"RANGE","from":{"precision":"INSTANT","value":"2024-05-14T10:00[Europe/Berlin]"},"to":{"precision":"DAY","value":"2024-05-15"}}}
                    when              | {"when":{"precision":"RANGE","from":{"precision":"INSTANT","value":"2024-05-14T10:00[Europe/Berlin]"},"to":{"precision":"INSTANT","value":"2024-05-14T09:00[Europe/Berlin]"}}}
                    when              | {"when":{"precision":"DAY","value":"0024-05-14"}}
                    when.label.xx     | {"when":{"precision":"UNKNOWN","label":{"xx":"bald"}}}
                    when              | {"when":"2024-05-14"}
                    titles            | {"titles":"Vortrag"}
                    titles.$gt        | {"titles":{"$gt":""}}
                    titles.de         | {"titles":{"de":{"$gt":""}}}
                    titles.de         | {"titles":{"en":"Only English"}}
                    titles.de         | {"titles":{"de":"zwei\\nZeilen"}}
                    titles.de         | {"titles":{"de":" "}}
                    titles.de         | {"titles":{"de":null}}
                    capacity.total    | {"capacity":{"total":0}}
                    capacity.total    | {"capacity":{"total":"30"}}
                    capacity.total    | {"capacity":{"unit":"PERSON"}}
                    capacity.total    | {"capacity":{"total":10,"onsite":6,"remote":6}}
                    duration          | {"duration":"PT0S"}
                    duration          | {"duration":"vierzig Minuten"}
                    format            | {"format":"BY_PHONE"}
                    kind              | {"kind":"PARTY"}
                    room.joinUrl      | {"room":{"provider":"WebEx","joinUrl":"javascript:alert(1)"}}
                    room.provider     | {"room":{"joinUrl":"https://webex.example/1"}}
                    externalUrl       | {"externalUrl":"ftp://x.example"}
                    venue.country     | {"venue":{"name":"Rathaus","country":"XX"}}
                    speakers[0].name  | {"speakers":[{"function":"Leitung"}]}
                    speakers[0]       | {"speakers":[null]}
                    slots[1].type     | {"slots":[{"type":"TALK","duration":"PT5M"},{"type":"NAP","duration":"PT5M"}]}
                    slots[0].duration | {"slots":[{"type":"TALK"}]}
                    recording.scope   | {"recording":{"planned":true}}
                    registrationPolicy.closes | {"registrationPolicy":{"opens":"2024-05-02T00:00:00Z","closes":"2024-05-01T00:00:00Z"}}
                    questions[0].key  | {"questions":[{"key":"a.b","label":{"de":"?"},"type":"TEXT","required":true}]}
                    surprise          | {"surprise":1}
                    venue.surprise    | {"venue":{"name":"Rathaus","surprise":1}}
                    """)
    void aWrongFieldIsNamedAndNothingChanges(String field, String body) {
        String id = plans.draft(Plans.DAY);
        String before = organiser.get("/api/activities/" + id).body();

        Answer refused = organiser.send("PATCH", "/api/activities/" + id, body);

        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo("VALIDATION_FAILED");
        assertThat(refused.headers().get("content-type")).startsWith("application/problem+json");
        assertThat(refused.json().path("errors"))
                .extracting(error -> error.path("field").asString())
                .contains(field);
        assertThat(refused.json().path("errors").get(0).path("message").asString())
                .doesNotContain("invalid.", "eu.zirkel");
        assertThat(organiser.get("/api/activities/" + id).body()).isEqualTo(before);
    }

    @Test
    void whatIsMissingIsNamed() {
        String series = plans.series(plans.programme(), "");

        Answer refused = organiser.post("/api/series/" + series + "/activities", "{}");

        assertThat(refused.json().path("errors"))
                .extracting(error -> error.path("field").asString())
                .containsExactlyInAnyOrder("kind", "titles.de", "when");
        assertThat(organiser.get("/api/series/" + series).json().path("activities"))
                .isEmpty();
    }

    @Test
    void textsHaveALimit() {
        String id = plans.draft(Plans.DAY);

        Answer name = organiser.patch("/api/activities/" + id, "{'titles':{'de':'%s'}}", "x".repeat(10_000));
        Answer text = organiser.patch("/api/activities/" + id, "{'abstracts':{'de':'%s'}}", "x".repeat(20_001));
        Answer fits = organiser.patch("/api/activities/" + id, "{'abstracts':{'de':'%s'}}", "x".repeat(20_000));
        Answer body = organiser.patch("/api/activities/" + id, "{'abstracts':{'de':'%s'}}", "x".repeat(65_536));

        assertThat(name.body()).contains("titles.de", "TOO_LONG", "300");
        assertThat(text.body()).contains("abstracts.de", "TOO_LONG");
        assertThat(fits.status()).isEqualTo(200);
        assertThat(body.status()).isEqualTo(413);
        assertThat(body.code()).isEqualTo("PAYLOAD_TOO_LARGE");
    }

    @Test
    void whatIsNotJsonIsRefused() {
        long before = programmes();

        assertThat(organiser.send("POST", "/api/programmes", "{\"titles\":").status())
                .isEqualTo(400);
        assertThat(organiser.send("POST", "/api/programmes", "[]").status()).isEqualTo(400);
        assertThat(organiser.send("POST", "/api/programmes", "null").status()).isEqualTo(400);
        assertThat(organiser.send("POST", "/api/programmes", "").status()).isEqualTo(400);
        assertThat(organiser
                        .with("Content-Type", "text/plain")
                        .send("POST", "/api/programmes", "{}")
                        .status())
                .isEqualTo(415);
        assertThat(organiser
                        .with("Content-Type", "multipart/form-data")
                        .send("POST", "/api/programmes", "--x")
                        .code())
                .isEqualTo("VALIDATION_FAILED");
        assertThat(organiser
                        .with("Idempotency-Key", " ")
                        .post("/api/programmes", "{}")
                        .status())
                .isEqualTo(400);
        assertThat(programmes()).isEqualTo(before);
    }

    private long programmes() {
        return mongo.getCollection("programmes").countDocuments();
    }

    @Test
    void onlyOrganisersPlan() {
        String id = plans.draft(Plans.DAY);
        String body = "{'titles':{'de':'X'},'defaultLanguage':'de','defaultZone':'Europe/Berlin'}";

        assertThat(api.post("/api/programmes", body).status()).isEqualTo(401);
        assertThat(api.as("EDITOR").post("/api/programmes", body).status()).isEqualTo(403);
        assertThat(api.as("EDITOR").delete("/api/activities/" + id).status()).isEqualTo(403);
        assertThat(api.post("/api/activities/" + id + "/publish", "{}").code()).isEqualTo("UNAUTHENTICATED");
        assertThat(api.patch("/api/activities/" + id, "{}").status()).isEqualTo(401);
    }

    @Test
    void whatDoesNotExistIsNotFound() {
        assertThat(api.get("/api/activities/nothing").status()).isEqualTo(404);
        assertThat(api.get("/api/series/nothing").status()).isEqualTo(404);
        assertThat(api.get("/api/programmes/nothing").status()).isEqualTo(404);
        assertThat(api.get("/api/activities/nothing/calendar.ics").status()).isEqualTo(404);
        assertThat(organiser.post("/api/activities/nothing/publish", "{}").status())
                .isEqualTo(404);
        assertThat(organiser.patch("/api/series/nothing", "{}").status()).isEqualTo(404);
        assertThat(organiser
                        .post("/api/programmes/nothing/series", "{'titles':{'de':'X'}}")
                        .status())
                .isEqualTo(404);
        assertThat(organiser.post("/api/series/nothing/activities", "{}").status())
                .isEqualTo(404);
    }

    @Test
    void listsRefuseWhatTheyDoNotUnderstand() {
        assertThat(api.get("/api/activities?limit=0").body()).contains("limit");
        assertThat(api.get("/api/activities?limit=101").status()).isEqualTo(400);
        assertThat(api.get("/api/activities?limit=x").status()).isEqualTo(400);
        assertThat(api.get("/api/activities?after=x").body()).contains("after");
        assertThat(api.get("/api/activities?month=May").status()).isEqualTo(400);
        assertThat(api.get("/api/activities?format=PHONE").status()).isEqualTo(400);
    }

    @Test
    void messagesAreInTheReadersLanguage() {
        String id = plans.draft(Plans.DAY);
        String body = "{'capacity':{'total':0}}";

        assertThat(organiser.patch("/api/activities/" + id, body).body()).contains("Bitte mindestens 1.");
        assertThat(organiser
                        .with("Accept-Language", "en")
                        .patch("/api/activities/" + id, body)
                        .body())
                .contains("At least 1, please.");
        assertThat(organiser
                        .with("Accept-Language", "fr")
                        .patch("/api/activities/" + id, body)
                        .body())
                .contains("Au moins 1");
    }
}
