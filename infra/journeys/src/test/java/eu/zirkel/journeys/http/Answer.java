package eu.zirkel.journeys.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** What came back. */
public record Answer(String request, int status, HttpHeaders headers, String body) {

    private static final Pattern UNSEEN = Pattern.compile("(?s)<(head|script|style|template)\\b.*?</\\1>|<!--.*?-->");
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0\\u202f]+");

    /** No answer came. */
    public static Answer none() {
        return new Answer("", 0, HttpHeaders.of(Map.of(), (name, value) -> true), "");
    }

    /** Insists on a status; says what came instead. */
    public Answer expect(int expected) {
        assertThat(status).as("%s answered %s", request, body).isEqualTo(expected);
        return this;
    }

    /** Insists on a problem of the contract: its status and its code. */
    public Answer expect(int expected, String code) {
        expect(expected);
        assertThat(contentType()).as(request).startsWith("application/problem+json");
        assertThat(code()).as("%s answered %s", request, body).isEqualTo(code);
        return this;
    }

    /** The body read as JSON. */
    public JsonNode json() {
        return Api.JSON.readTree(body);
    }

    /** A text of the JSON, by field names. */
    public String text(String... path) {
        JsonNode node = json();
        for (String field : path) {
            node = node.path(field);
        }
        return node.asString("");
    }

    /** The members of an array of the JSON. */
    public List<JsonNode> list(String field) {
        return StreamSupport.stream(json().path(field).spliterator(), false).toList();
    }

    /** The {@code code} of a problem. */
    public String code() {
        return text("code");
    }

    /** The type of the body, empty when it does not say. */
    public String contentType() {
        return headers.firstValue("Content-Type").orElse("");
    }

    /** What a reader of this page sees: no tags, single spaces. */
    public String page() {
        String visible = TAG.matcher(UNSEEN.matcher(body).replaceAll(" ")).replaceAll(" ");
        String plain = visible.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&nbsp;", " ")
                .replace("&amp;", "&");
        return SPACE.matcher(plain).replaceAll(" ");
    }
}
