package eu.zirkel.portal.gateway;

import eu.zirkel.portal.text.LanguageChoice;
import eu.zirkel.portal.text.Words;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** What the portal itself answers to programs: an RFC 9457 problem in the reader's language. */
@Component
class ApiProblem {

    private static final String SECONDS_UNTIL_RETRY = "2";

    private final MessageSource messages;

    ApiProblem(MessageSource messages) {
        this.messages = messages;
    }

    ServerResponse answer(ServerRequest request, HttpStatus status) {
        Words words = new Words(messages, LanguageChoice.of(request.servletRequest()));
        boolean unavailable = status == HttpStatus.SERVICE_UNAVAILABLE;
        var response = ServerResponse.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (unavailable) {
            response.header(HttpHeaders.RETRY_AFTER, SECONDS_UNTIL_RETRY);
        }
        String code = unavailable ? "UNAVAILABLE" : status.name();
        return response.body(Map.of(
                "type", "about:blank", "title", words.say("problem." + code), "status", status.value(), "code", code));
    }
}
