package eu.zirkel.portal.gateway;

import eu.zirkel.portal.services.Failover;
import eu.zirkel.portal.services.Part;
import java.net.URI;
import java.util.Set;
import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Passes a request on to an instance of its owner, the next one where a connection is refused. Only reading is repeated
 * after a connection broke; a client repeats writing itself, with its idempotency key.
 */
@Component
class PassOn {

    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final Failover failover;
    private final ApiProblem problem;

    PassOn(Failover failover, ApiProblem problem) {
        this.failover = failover;
        this.problem = problem;
    }

    HandlerFilterFunction<ServerResponse, ServerResponse> to(Part part) {
        return (request, next) -> {
            ServerRequest outgoing = ServerRequest.from(request)
                    .headers(headers -> {
                        // the session of the pages is nobody else's business
                        headers.remove(HttpHeaders.COOKIE);
                        headers.set(CorrelationId.HEADER, CorrelationId.of(request.servletRequest()));
                    })
                    .build();
            try {
                return failover.ask(part, READING.contains(request.method()), instance -> {
                    MvcUtils.setRequestUrl(outgoing, at(instance, request.uri()));
                    return next.handle(outgoing);
                });
            } catch (Failover.NobodyAnswered _) {
                return problem.answer(request, HttpStatus.SERVICE_UNAVAILABLE);
            }
        };
    }

    private static URI at(URI instance, URI asked) {
        return UriComponentsBuilder.fromUri(asked)
                .scheme(instance.getScheme())
                .host(instance.getHost())
                .port(instance.getPort())
                .build(true)
                .toUri();
    }
}
