package eu.zirkel.portal.services;

import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClient.RequestHeadersSpec.ConvertibleClientHttpResponse;
import org.springframework.web.client.RestClientException;

/** Asks services over HTTP and turns whatever happens into an {@link Answer}. */
@Component
class Calls {

    private static final Logger LOG = LoggerFactory.getLogger(Calls.class);
    private static final String CORRELATION = "X-Correlation-Id";

    private final Failover failover;
    private final RestClient reading;
    private final RestClient writing;

    Calls(
            Failover failover,
            @Qualifier("readingClient") RestClient reading,
            @Qualifier("writingClient") RestClient writing) {
        this.failover = failover;
        this.reading = reading;
        this.writing = writing;
    }

    /** Reads; {@code path} is a template whose gaps are filled, encoded, from {@code gaps}. */
    <T> Answer<T> read(Part part, Visitor visitor, Class<T> type, String path, Object... gaps) {
        return ask(part, true, type, instance -> reading.get()
                .uri(instance + path, gaps)
                .headers(headers -> introduce(visitor, headers))
                .exchange((_, response) -> understand(part, response, type)));
    }

    /**
     * Changes something. Where the answer does not matter, {@code type} is {@link Map}.
     *
     * @param idempotencyKey under which the service knows the request again; absent where there is none
     */
    <T> Answer<T> write(
            Part part,
            Visitor visitor,
            HttpMethod method,
            @Nullable String idempotencyKey,
            Object body,
            Class<T> type,
            String path,
            Object... gaps) {
        return ask(part, idempotencyKey != null, type, instance -> writing.method(method)
                .uri(instance + path, gaps)
                .headers(headers -> {
                    introduce(visitor, headers);
                    if (idempotencyKey != null) {
                        headers.set("Idempotency-Key", idempotencyKey);
                    }
                })
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange((_, response) -> understand(part, response, type)));
    }

    private <T> Answer<T> ask(Part part, boolean repeatable, Class<T> type, Failover.Attempt<Answer<T>> attempt) {
        try {
            return failover.ask(part, repeatable, attempt);
        } catch (Failover.NobodyAnswered _) {
            return new Answer.Silent<>(part);
        } catch (Exception e) {
            LOG.warn("an answer of {} is not a {}", part.service(), type.getSimpleName(), e);
            return new Answer.Silent<>(part);
        }
    }

    private static void introduce(Visitor visitor, HttpHeaders headers) {
        headers.set(HttpHeaders.ACCEPT_LANGUAGE, visitor.language().tag());
        headers.set(CORRELATION, visitor.correlationId());
        if (visitor.accessToken() != null) {
            headers.setBearerAuth(visitor.accessToken());
        }
    }

    private static <T> Answer<T> understand(Part part, ConvertibleClientHttpResponse response, Class<T> type)
            throws IOException {
        int status = response.getStatusCode().value();
        if (status >= 500) {
            LOG.warn("{} answered {}", part.service(), status);
            return new Answer.Silent<>(part);
        }
        if (status >= 400) {
            return new Answer.Refused<>(status, problem(response));
        }
        if (status == 204) {
            return new Answer.Given<>(type.cast(Map.of()));
        }
        T value = response.bodyTo(type);
        if (value == null) {
            throw new IllegalStateException("an empty answer");
        }
        return new Answer.Given<>(value);
    }

    private static Problem problem(ConvertibleClientHttpResponse response) {
        try {
            Problem problem = response.bodyTo(Problem.class);
            return problem == null ? Problem.SILENT : problem;
        } catch (RestClientException _) {
            return Problem.SILENT;
        }
    }
}
