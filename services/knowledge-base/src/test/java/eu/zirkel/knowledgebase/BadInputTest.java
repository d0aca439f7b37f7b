package eu.zirkel.knowledgebase;

import static org.assertj.core.api.Assertions.assertThat;

import eu.zirkel.testing.ServiceTest;
import eu.zirkel.testing.TestApi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ServiceTest
class BadInputTest {

    @Autowired
    private TestApi api;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "titles            | {'type':'TEXT','language':'de'}",
                "titles            | {'type':'TEXT','language':'de','titles':{'de':'  '}}",
                "titles.es         | {'type':'TEXT','language':'de','titles':{'es':'Hola'}}",
                "titles.de         | {'type':'TEXT','language':'de','titles':{'de':{'$gt':''}}}",
                "titles.de         | {'type':'TEXT','language':'de','titles':{'de':7}}",
                "titles            | {'type':'TEXT','language':'de','titles':{'$gt':''}}",
                "titles            | {'type':'TEXT','language':'de','titles':'Hallo'}",
                "titles.de         | {'type':'TEXT','language':'de','titles':{'de':'a\\u0000b'}}",
                "type              | {'type':'NOVEL','language':'de','titles':{'de':'x'}}",
                "type              | {'type':3,'language':'de','titles':{'de':'x'}}",
                "type              | {'type':{'$gt':''},'language':'de','titles':{'de':'x'}}",
                "type              | {'language':'de','titles':{'de':'x'}}",
                "language          | {'type':'TEXT','language':'klingon','titles':{'de':'x'}}",
                "language          | {'type':'TEXT','titles':{'de':'x'}}",
                "colour            | {'type':'TEXT','language':'de','titles':{'de':'x'},'colour':'red'}",
                "status            | {'type':'TEXT','language':'de','titles':{'de':'x'},'status':'PUBLISHED'}",
                "topics            | {'type':'TEXT','language':'de','titles':{'de':'x'},'topics':'Klima'}",
                "topics[0]         | {'type':'TEXT','language':'de','titles':{'de':'x'},'topics':[true]}",
                "licence           | {'type':'TEXT','language':'de','titles':{'de':'x'},'licence':1.5}",
                "visibility        | {'type':'TEXT','language':'de','titles':{'de':'x'},'visibility':'SECRET'}",
                "sources[0].title  | {'type':'TEXT','language':'de','titles':{'de':'x'},'sources':[{'url':'https://a.example'}]}",
                "sources[0].url    | {'type':'TEXT','language':'de','titles':{'de':'x'},'sources':[{'title':'a','url':'javascript:alert(1)'}]}",
                "sources[0].accessed | {'type':'TEXT','language':'de','titles':{'de':'x'},'sources':[{'title':'a','accessed':'8. Mai'}]}",
                "challenge         | {'type':'TEXT','language':'de','titles':{'de':'x'},'challenge':{'de':'x'}}",
                "url               | {'type':'TEXT','language':'de','titles':{'de':'x'},'url':'https://a.example'}",
                "activityId        | {'type':'RECORDING','language':'de','titles':{'de':'x'}}",
                "url               | {'type':'RECORDING','language':'de','titles':{'de':'x'},'activityId':'a','url':'ftp://a'}",
                "availableUntil    | {'type':'RECORDING','language':'de','titles':{'de':'x'},'activityId':'a','availableUntil':'morgen'}",
                "captions          | {'type':'RECORDING','language':'de','titles':{'de':'x'},'activityId':'a','captions':'yes'}",
            })
    void aWrongFieldIsNamed(String field, String body) {
        TestApi.Answer answer = editor().post("/api/items", body);

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("VALIDATION_FAILED");
        assertThat(answer.json().path("errors").valueStream().map(error -> error.path("field")
                        .asString()))
                .contains(field);
        assertThat(answer.headers()).containsEntry("content-type", "application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "7", "'x'", "{'type':'TEXT',}", "{'titles':{'de':'x'}"})
    void whatIsNoItemIsRefused(String body) {
        assertThat(editor().post("/api/items", body).code()).isEqualTo("VALIDATION_FAILED");
    }

    @Test
    void tooLongIsRefusedInTheReadersLanguage() {
        TestApi.Answer title = editor().with("Accept-Language", "fr")
                .post("/api/items", "{'type':'TEXT','language':'de','titles':{'de':'%s'}}", "x".repeat(10_000));
        JsonNode error = title.json().path("errors").path(0);
        assertThat(title.status()).isEqualTo(400);
        assertThat(error.path("field").asString()).isEqualTo("titles.de");
        assertThat(error.path("message").asString()).contains("300");

        TestApi.Answer body = editor().post(
                        "/api/items", "{'type':'TEXT','language':'de','bodies':{'de':'%s'}}", "x".repeat(100_000));
        assertThat(body.status()).isEqualTo(413);
    }

    @Test
    void anotherContentTypeIsRefused() {
        assertThat(editor().with("Content-Type", "text/plain")
                        .post("/api/items", "{}")
                        .status())
                .isEqualTo(415);
        assertThat(editor().with("Content-Type", "application/xml")
                        .post("/api/items", "<a/>")
                        .status())
                .isEqualTo(415);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nosuchitem000000", "%7B%22$gt%22%3A%22%22%7D", "a b"})
    void anUnknownItemIsNotFound(String id) {
        String path = "/api/items/" + id.replace(" ", "%20");
        assertThat(api.get(path).status()).isEqualTo(404);
        assertThat(editor().patch(path, "{}").status()).isEqualTo(404);
        assertThat(editor().post(path + "/publish", "{}").status()).isEqualTo(404);
        assertThat(api.get(path + "/files/x").status()).isEqualTo(404);
        assertThat(api.get(path + "/recording").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0",
                "limit=1000",
                "limit=x",
                "after=!",
                "after=-1",
                "after=zzzzzz",
                "type=NOVEL",
                "status=LOST"
            })
    void aWrongSearchIsRefused(String query) {
        assertThat(api.get("/api/items?" + query).code()).isEqualTo("VALIDATION_FAILED");
    }

    @Test
    void anOverlongSearchIsRefused() {
        assertThat(api.get("/api/items?q=" + "x".repeat(300)).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "400 | {'type':'TOOL'}",
                "400 | {'colour':'red'}",
                "400 | {'titles':null}",
                "400 | {'titles':{'de':{'$gt':''}}}",
                "400 | {'language':7}",
                "400 | []",
                "400 | {",
            })
    void aWrongChangeChangesNothing(int status, String patch) {
        Desk desk = new Desk(api);
        String id = desk.draft("{'type':'TEXT','language':'de','titles':{'de':'Bleibt'}}");

        assertThat(desk.editor.patch("/api/items/" + id, patch).status()).isEqualTo(status);
        assertThat(desk.editor.get("/api/items/" + id).json().path("titles").toString())
                .isEqualTo("{\"de\":\"Bleibt\"}");
    }

    @Test
    void aWrongAcknowledgementIsNamed() {
        String id = new Desk(api).draft("{'type':'TEXT','language':'de','titles':{'de':'x'}}");

        TestApi.Answer answer =
                editor().post("/api/items/" + id + "/publish", "{'acknowledgeWarnings':[{'reason':'x'}]}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("errors").path(0).path("field").asString())
                .isEqualTo("acknowledgeWarnings[0].code");
    }

    private TestApi editor() {
        return api.as("EDITOR");
    }
}
