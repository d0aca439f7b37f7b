package eu.zirkel.portal.gateway;

import eu.zirkel.portal.text.LanguageChoice;
import eu.zirkel.portal.text.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** What the portal itself answers to programs: an RFC 9457 problem, shaped like those of the services. */
@Component
public class ApiProblem {

    private static final String SECONDS_UNTIL_RETRY = "2";

    private final MessageSource messages;

    ApiProblem(MessageSource messages) {
        this.messages = messages;
    }

    /** The problem with this status, its detail in the reader's language. */
    public Map<String, Object> of(HttpServletRequest request, HttpStatus status) {
        Words words = new Words(messages, LanguageChoice.of(request));
        String code = code(status);
        return Map.of(
                "type", "about:blank",
                "title", status.getReasonPhrase(),
                "status", status.value(),
                "detail", words.say("problem." + code),
                "code", code,
                "errors", List.of());
    }

    ServerResponse answer(ServerRequest request, HttpStatus status) {
        var response = ServerResponse.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            response.header(HttpHeaders.RETRY_AFTER, SECONDS_UNTIL_RETRY);
        }
        return response.body(of(request.servletRequest(), status));
    }

    private static String code(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> "NOT_FOUND";
            case FORBIDDEN -> "FORBIDDEN";
            case SERVICE_UNAVAILABLE -> "UNAVAILABLE";
            default -> status.is4xxClientError() ? "VALIDATION_FAILED" : "INTERNAL_ERROR";
        };
    }
}
