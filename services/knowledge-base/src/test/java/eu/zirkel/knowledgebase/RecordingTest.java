package eu.zirkel.knowledgebase;

import static org.assertj.core.api.Assertions.assertThat;

import eu.zirkel.testing.Requirement;
import eu.zirkel.testing.ServiceTest;
import eu.zirkel.testing.TestApi;
import eu.zirkel.testing.TestEvents;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ServiceTest
class RecordingTest {

    private static final byte[] VIDEO =
            "\0\0\0\u0018ftypmp42 and so on".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

    @Autowired
    private TestApi api;

    @Autowired
    private TestEvents events;

    private Desk desk;

    @BeforeEach
    void inMay2024() {
        desk = new Desk(api);
        api.setClock("2024-05-21T09:00:00+02:00");
    }

    /** Story C15. */
    @Test
    @Requirement("C-19")
    void ofALectureItIsPublishedWithConsentAndCaptionsUntilItsTimeIsOver() {
        String lecture = "lecture" + System.nanoTime();
        String id = desk.draft("""
                {'type':'RECORDING','language':'de','titles':{'de':'Bottom-up'},'activityId':'%s','scope':'TALK'}""", lecture);
        String file = desk.upload(id, "bottom-up.mp4", VIDEO).json().path("id").asString();

        assertThat(desk.publish(id).code()).isEqualTo("CONSENT_MISSING");
        desk.editor.patch("/api/items/" + id, "{'speakerConsent':true}");
        TestApi.Answer doubtful = desk.publish(id);
        assertThat(doubtful.status()).isEqualTo(422);
        assertThat(doubtful.code()).isEqualTo("WARNINGS_UNACKNOWLEDGED");
        assertThat(doubtful.body()).contains("CAPTIONS_MISSING", "Der Aufzeichnung fehlen Untertitel.");
        assertThat(desk.found("activity=" + lecture)).isEmpty();
        desk.editor.patch(
                "/api/items/" + id, "{'captions':true,'availableUntil':'2025-05-21','summaries':{'de':'Vortrag'}}");
        assertThat(desk.publish(id).status()).isEqualTo(200);

        assertThat(events.await("knowledge-base.recording-published", id)
                        .json()
                        .path("activityId")
                        .asString())
                .isEqualTo(lecture);
        assertThat(events.all("knowledge-base.knowledge-item-published", id)).hasSize(1);
        JsonNode offered = desk.find("activity=" + lecture + "&type=RECORDING")
                .path("items")
                .path(0);
        assertThat(offered.path("id").asString()).isEqualTo(id);
        assertThat(offered.path("expired").asBoolean(true)).isFalse();
        assertThat(offered.path("availableUntil").asString()).isEqualTo("2025-05-21T22:00:00Z");

        api.setClock("2025-05-22T09:00:00+02:00");

        assertThat(desk.download(id, file).statusCode()).isEqualTo(410);
        assertThat(api.get("/api/items/" + id)
                        .json()
                        .path("summaries")
                        .path("de")
                        .asString())
                .isEqualTo("Vortrag");
        assertThat(desk.find("activity=" + lecture)
                        .path("items")
                        .path(0)
                        .path("expired")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void withoutConsentOfThoseWhoSpeakItIsNotPublished() {
        String id = recording("'captions':true");

        TestApi.Answer refused = desk.publish(id);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("CONSENT_MISSING");
        assertThat(api.get("/api/items/" + id).status()).isEqualTo(404);
    }

    @Test
    void withoutCaptionsTheWarningMustBeAcknowledged() {
        String id = recording("'speakerConsent':true");

        TestApi.Answer refused = desk.publish(id);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("WARNINGS_UNACKNOWLEDGED");
        assertThat(refused.json().path("warnings").path(0).path("code").asString())
                .isEqualTo("CAPTIONS_MISSING");

        TestApi.Answer unexplained = desk.editor.post(
                "/api/items/" + id + "/publish", "{'acknowledgeWarnings':[{'code':'CAPTIONS_MISSING'}]}");
        assertThat(unexplained.status()).isEqualTo(400);
        assertThat(unexplained.json().path("errors").path(0).path("field").asString())
                .isEqualTo("acknowledgeWarnings[0].reason");

        TestApi.Answer accepted = desk.editor.post(
                "/api/items/" + id + "/publish",
                "{'acknowledgeWarnings':[{'code':'CAPTIONS_MISSING','reason':'folgen nächste Woche'}]}");
        assertThat(accepted.status()).isEqualTo(200);
    }

    @Test
    void withCaptionsThereIsNoWarning() {
        String id = recording("'speakerConsent':true");
        desk.editor.patch("/api/items/" + id, "{'captions':true}");
        assertThat(desk.publish(id).status()).isEqualTo(200);

        String other = recording("'speakerConsent':true");
        desk.upload(other, "untertitel.vtt", "WEBVTT\n\n00:00.000 --> 00:01.000\nHallo".getBytes());
        assertThat(desk.publish(other).status()).isEqualTo(200);
    }

    @Test
    void itIsAnnouncedOnceAndConsentCannotBeTakenBackWhileItIsPublic() {
        String id = recording("'speakerConsent':true,'captions':true");
        desk.publish(id);
        desk.publish(id);
        desk.editor.patch("/api/items/" + id, "{'summaries':{'de':'Neu'}}");
        assertThat(desk.editor
                        .patch("/api/items/" + id, "{'speakerConsent':false}")
                        .code())
                .isEqualTo("CONSENT_MISSING");
        assertThat(desk.editor.patch("/api/items/" + id, "{'captions':false}").code())
                .isEqualTo("WARNINGS_UNACKNOWLEDGED");
        desk.editor.post("/api/items/" + id + "/archive", "{}");
        events.await("knowledge-base.knowledge-item-archived", id);

        assertThat(events.all("knowledge-base.recording-published", id))
                .singleElement()
                .satisfies(event -> {
                    JsonNode told = event.json();
                    assertThat(told.path("activityId").asString()).isEqualTo("lecture0000000001");
                    assertThat(told.path("scope").asString()).isEqualTo("TALK");
                    assertThat(told.path("availableUntil").asString()).isEqualTo("2025-05-21T22:00:00Z");
                });
        assertThat(events.all("knowledge-base.knowledge-item-published", id)).hasSize(2);
    }

    @Test
    void whenItsTimeIsOverTheFileIsGoneAndThePageStays() {
        String id = recording("'speakerConsent':true,'captions':true,'url':'https://video.example/v/1'");
        String file = desk.upload(id, "bottom-up.mp4", VIDEO).json().path("id").asString();
        desk.publish(id);

        HttpResponse<byte[]> before = desk.download(id, file);
        assertThat(before.statusCode()).isEqualTo(200);
        assertThat(before.body()).isEqualTo(VIDEO);
        assertThat(before.headers().firstValue("Content-Type")).contains("video/mp4");
        assertThat(api.get("/api/items/" + id + "/recording").headers())
                .containsEntry("location", "https://video.example/v/1");
        assertThat(api.get("/api/items/" + id).json().path("url").asString()).isEqualTo("https://video.example/v/1");

        api.setClock("2025-05-22T00:00:00+02:00");

        assertThat(desk.download(id, file).statusCode()).isEqualTo(410);
        assertThat(new String(desk.download(id, file).body(), java.nio.charset.StandardCharsets.UTF_8))
                .contains("RECORDING_EXPIRED");
        assertThat(api.get("/api/items/" + id + "/recording").code()).isEqualTo("RECORDING_EXPIRED");
        JsonNode page = api.get("/api/items/" + id).json();
        assertThat(page.path("titles").path("de").asString()).isEqualTo("Aufzeichnung");
        assertThat(page.path("expired").asBoolean()).isTrue();
        assertThat(page.has("url")).isFalse();
    }

    @Test
    void whatIsOverIsNotPublished() {
        String id = recording("'speakerConsent':true,'captions':true");
        api.setClock("2025-06-01T00:00:00+02:00");

        assertThat(desk.publish(id).code()).isEqualTo("RECORDING_EXPIRED");
    }

    @Test
    void aPodcastWantsATranscript() {
        String id = desk.draft("{'type':'PODCAST','language':'en','titles':{'en':'Voices'}}");
        desk.upload(id, "voices.mp3", "ID3 sound".getBytes());

        assertThat(desk.publish(id).json().path("warnings").path(0).path("code").asString())
                .isEqualTo("TRANSCRIPT_MISSING");
        desk.upload(id, "voices.txt", "All that is said".getBytes());
        assertThat(desk.publish(id).status()).isEqualTo(200);
    }

    private String recording(String more) {
        return desk.draft("""
                {'type':'RECORDING','language':'de','titles':{'de':'Aufzeichnung'},'activityId':'lecture0000000001',
                 'scope':'TALK','availableUntil':'2025-05-22T00:00:00+02:00',%s}""", more);
    }
}
