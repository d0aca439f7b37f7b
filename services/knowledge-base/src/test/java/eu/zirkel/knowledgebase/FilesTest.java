package eu.zirkel.knowledgebase;

import static org.assertj.core.api.Assertions.assertThat;

import eu.zirkel.knowledgebase.file.FileBytes;
import eu.zirkel.testing.ServiceTest;
import eu.zirkel.testing.TestApi;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;

@ServiceTest
class FilesTest {

    @Autowired
    private TestApi api;

    @Autowired
    private FileBytes bytes;

    @Autowired
    private MongoTemplate mongo;

    @TempDir
    private Path folder;

    private Desk desk;
    private String item;

    @BeforeEach
    void anItem() {
        desk = new Desk(api);
        item = desk.draft("{'type':'DOCUMENT','language':'de','titles':{'de':'Programm'}}");
    }

    @Test
    void everybodyGetsTheFileOfAPublishedItem() {
        byte[] programme = Desk.pdf(186_420);
        TestApi.Answer uploaded = desk.upload(item, "Programm.pdf", programme);
        assertThat(uploaded.status()).isEqualTo(201);
        JsonNode file = uploaded.json();
        assertThat(file.path("name").asString()).isEqualTo("Programm.pdf");
        assertThat(file.path("mime").asString()).isEqualTo("application/pdf");
        assertThat(file.path("bytes").asInt()).isEqualTo(186_420);
        String id = file.path("id").asString();
        assertThat(desk.download(item, id).statusCode()).isEqualTo(404);

        desk.publish(item);

        HttpResponse<byte[]> download = desk.download(item, id);
        assertThat(download.statusCode()).isEqualTo(200);
        assertThat(download.body()).isEqualTo(programme);
        assertThat(download.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(download.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(download.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(caching -> assertThat(caching).contains("public", "immutable", "max-age=31536000"));
        assertThat(download.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(disposition ->
                        assertThat(disposition).startsWith("inline").contains("Programm.pdf"));
        assertThat(desk.download(item, id, "If-None-Match", "\"" + id + "\"").statusCode())
                .isEqualTo(304);
        assertThat(api.get("/api/items/" + item).json().path("files").path(0)).isEqualTo(file);
    }

    @Test
    void aPlayerMayAskForAPart() {
        byte[] content = Desk.pdf(3_000_000);
        String id = desk.upload(item, "gross.pdf", content).json().path("id").asString();
        desk.publish(item);

        HttpResponse<byte[]> part = desk.download(item, id, "Range", "bytes=2500000-2500099");

        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo(Arrays.copyOfRange(content, 2_500_000, 2_500_100));
        assertThat(part.headers().firstValue("Content-Range")).contains("bytes 2500000-2500099/3000000");
    }

    @Test
    void nearlyFiftyMegabytesAreAcceptedAndMoreIsTooLarge() {
        byte[] large = Desk.pdf(50 * 1024 * 1024);

        assertThat(desk.upload(item, "voll.pdf", large).status()).isEqualTo(201);
        assertThat(desk.upload(item, "zuviel.pdf", Arrays.copyOf(large, large.length + 1))
                        .code())
                .isEqualTo("PAYLOAD_TOO_LARGE");
        assertThat(desk.upload(item, "vielzuviel.pdf", Arrays.copyOf(large, large.length + (6 << 20)))
                        .status())
                .isEqualTo(413);
    }

    @Test
    void aNameIsHarmlessWhereverItIsShown() {
        JsonNode file = desk.upload(item, "../<img src=x onerror=alert(1)>\";x=.pdf", Desk.pdf(100))
                .json();
        desk.publish(item);

        assertThat(file.path("name").asString())
                .doesNotContainPattern("[<>\"/]")
                .endsWith(".pdf");
        assertThat(desk.download(item, file.path("id").asString()).headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(disposition -> assertThat(disposition).doesNotContain("<"));
    }

    @Test
    void aTextIsSavedNotShown() {
        String id = desk.upload(item, "notiz.txt", "<script>alert(1)</script> Ä".getBytes(StandardCharsets.UTF_8))
                .json()
                .path("id")
                .asString();
        desk.publish(item);

        HttpResponse<byte[]> download = desk.download(item, id);
        assertThat(download.headers().firstValue("Content-Type")).contains("text/plain;charset=UTF-8");
        assertThat(download.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(disposition -> assertThat(disposition).startsWith("attachment"));
    }

    @Test
    void emptyDisguisedAndForeignFilesAreRefused() {
        assertRefused(desk.upload(item, "leer.pdf", new byte[0]), "EMPTY_FILE");
        assertRefused(desk.upload(item, "seite.pdf", "<html><script>".getBytes()), "FILE_DISGUISED");
        assertRefused(desk.upload(item, "programm.exe", "MZ".getBytes()), "FILE_TYPE");
        assertRefused(desk.upload(item, "bild.svg", "<svg onload=alert(1)>".getBytes()), "FILE_TYPE");
        assertRefused(desk.upload(item, "", Desk.pdf(100)), "FILE_TYPE");

        assertThat(desk.upload("nosuchitem000000", "a.pdf", Desk.pdf(10)).status())
                .isEqualTo(404);
        assertThat(desk.upload(item, "a.pdf", Desk.pdf(10), "ORGANISER").status())
                .isEqualTo(403);
        assertThat(desk.editor.post("/api/items/" + item + "/files", "{}").status())
                .isEqualTo(415);
        assertThat(desk.editor
                        .with("Content-Type", "multipart/form-data; boundary=x")
                        .send("POST", "/api/items/" + item + "/files", "no part at all")
                        .status())
                .isEqualTo(400);
        assertThat(desk.editor.get("/api/items/" + item).json().path("files")).isEmpty();
    }

    @Test
    void aFormThatIsNoFormIsRefusedAndNothingElseHappens() {
        String path = "/api/items/" + item + "/files";
        String part = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n%PDF-1.7\n";
        TestApi form = desk.editor.with("Content-Type", "multipart/form-data; boundary=x");

        for (TestApi.Answer refused : List.of(
                form.send("POST", path, part),
                form.send("POST", path, "--x\r\nnot a header\r\n\r\n"),
                form.send("POST", path, "--x\r\nContent-Disposition: form-data; name=\"other\"\r\n\r\n1\r\n--x--\r\n"),
                form.send("POST", path, "--x\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\n1\r\n--x--\r\n"),
                desk.editor.with("Content-Type", "multipart/form-data").send("POST", path, part + "\r\n--x--\r\n"))) {
            assertThat(refused.status()).as(refused.body()).isEqualTo(400);
            assertThat(refused.code()).isEqualTo("VALIDATION_FAILED");
            assertThat(refused.headers()).containsEntry("content-type", "application/problem+json");
        }
        assertThat(form.send("POST", path, (part + "\r\n").repeat(60) + "--x--\r\n")
                        .code())
                .as("sixty files at once")
                .isEqualTo("PAYLOAD_TOO_LARGE");
        assertThat(form.send("POST", "/api/items", part).status()).isEqualTo(415);
        assertThat(form.send("PATCH", "/api/items/" + item, part).status()).isEqualTo(415);
        assertThat(desk.editor.get("/api/items/" + item).json().path("files")).isEmpty();
        assertThat(mongo.getCollection("files.files").countDocuments(new Document("metadata.owner", item)))
                .isZero();
    }

    @Test
    void aRemovedFileIsGone() {
        String id =
                desk.upload(item, "alt.pdf", Desk.pdf(100)).json().path("id").asString();
        desk.publish(item);

        assertThat(desk.editor.delete("/api/items/" + item + "/files/" + id).status())
                .isEqualTo(204);
        assertThat(desk.download(item, id).statusCode()).isEqualTo(404);
        assertThat(desk.editor.delete("/api/items/" + item + "/files/" + id).status())
                .isEqualTo(204);
    }

    @Test
    void bytesThatNoItemCameToListAreForgottenAfterADay() throws IOException {
        api.setClock("2024-03-01T12:00:00Z");
        Path file = Files.write(folder.resolve("file"), Desk.pdf(100));
        bytes.keep("listed" + item, item, file);
        bytes.keep("unlisted" + item, item, file);

        bytes.forgetUnlisted((owner, id) -> !id.equals("unlisted" + item));
        assertThat(kept("unlisted" + item)).isEqualTo(1);

        api.setClock("2024-03-03T12:00:00Z");
        bytes.forgetUnlisted((owner, id) -> !id.equals("unlisted" + item));
        assertThat(kept("unlisted" + item)).isZero();
        assertThat(kept("listed" + item)).isEqualTo(1);
    }

    private long kept(String id) {
        return mongo.getCollection("files.files").countDocuments(new Document("_id", id));
    }

    private static void assertRefused(TestApi.Answer answer, String code) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.json().path("errors").path(0).path("field").asString())
                .isEqualTo("file");
        assertThat(answer.json().path("errors").path(0).path("code").asString()).isEqualTo(code);
    }
}
