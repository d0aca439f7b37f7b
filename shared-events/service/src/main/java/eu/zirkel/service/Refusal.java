package eu.zirkel.service;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;

/**
 * A request that is refused, with nothing changed. Becomes a problem (RFC 9457) whose texts come from the message
 * {@code refusal.CODE} in the reader's language (contract §3.0 "Errors").
 */
public final class Refusal extends RuntimeException {

    /** One wrong field: its path in the request, what is wrong, and the values for the message. */
    public record Field(String field, String code, List<Object> arguments) {}

    private final HttpStatus status;
    private final String code;
    private final transient List<Field> fields = new ArrayList<>();
    private final transient Map<String, Object> properties = new LinkedHashMap<>();

    private Refusal(HttpStatus status, String code) {
        super(code);
        this.status = status;
        this.code = code;
    }

    /** 404: there is no such thing, or not for this reader. */
    public static Refusal notFound() {
        return new Refusal(HttpStatus.NOT_FOUND, "NOT_FOUND");
    }

    /** 403: known, but not allowed. */
    public static Refusal forbidden() {
        return new Refusal(HttpStatus.FORBIDDEN, "FORBIDDEN");
    }

    /** 409: the state of things does not allow it. */
    public static Refusal conflict(String code) {
        return new Refusal(HttpStatus.CONFLICT, code);
    }

    /** 410: it was here and is gone. */
    public static Refusal gone(String code) {
        return new Refusal(HttpStatus.GONE, code);
    }

    /** 422: well formed, but against a rule. */
    public static Refusal unprocessable(String code) {
        return new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, code);
    }

    /** 400: a field is wrong; add more with {@link #and}. */
    public static Refusal invalid(String field, String code, Object... arguments) {
        return new Refusal(HttpStatus.BAD_REQUEST, "VALIDATION_FAILED").and(field, code, arguments);
    }

    /** Another wrong field. */
    public Refusal and(String field, String fieldCode, Object... arguments) {
        fields.add(new Field(field, fieldCode, List.of(arguments)));
        return this;
    }

    /** A fact that helps the caller, as a member of the problem. */
    public Refusal with(String name, Object value) {
        properties.put(name, value);
        return this;
    }

    /** The HTTP status. */
    public HttpStatus status() {
        return status;
    }

    /** The code callers act on. */
    public String code() {
        return code;
    }

    List<Field> fields() {
        return fields;
    }

    Map<String, Object> properties() {
        return properties;
    }
}
