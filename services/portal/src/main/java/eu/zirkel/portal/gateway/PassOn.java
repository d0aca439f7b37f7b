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
 * Passes a request on to an instance of its owner, the next one where a connection is refused. After a connection that
 * broke before a byte was answered it is sent again where a second arrival has no second effect: by its method (RFC 9110
 * §9.2.2), or because it carries an idempotency key.
 */
@Component
class PassOn {

    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final Set<HttpMethod> IDEMPOTENT = Set.of(HttpMethod.PUT, HttpMethod.DELETE);
    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    private final Failover failover;
    private final ApiProblem problem;

    PassOn(Failover failover, ApiProblem problem) {
        this.failover = failover;
        this.problem = problem;
    }

    HandlerFilterFunction<ServerResponse, ServerResponse> to(Part part) {
        return (request, next) -> {
            boolean reading = READING.contains(request.method());
            boolean repeatable =
                    reading || (mayArriveTwice(request) && KeptBody.isSmallEnough(request.servletRequest()));
            ServerRequest kept = repeatable && !reading
                    ? ServerRequest.create(new KeptBody(request.servletRequest()), request.messageConverters())
                    : request;
            ServerRequest outgoing = ServerRequest.from(kept)
                    .headers(headers -> {
                        // the session of the pages is nobody else's business
                        headers.remove(HttpHeaders.COOKIE);
                        headers.set(CorrelationId.HEADER, CorrelationId.of(request.servletRequest()));
                    })
                    .build();
            try {
                return failover.ask(part, repeatable, instance -> {
                    MvcUtils.setRequestUrl(outgoing, at(instance, request.uri()));
                    return next.handle(outgoing);
                });
            } catch (Failover.NobodyAnswered _) {
                return problem.answer(request, HttpStatus.SERVICE_UNAVAILABLE);
            }
        };
    }

    private static boolean mayArriveTwice(ServerRequest request) {
        return IDEMPOTENT.contains(request.method()) || request.headers().firstHeader(IDEMPOTENCY_KEY) != null;
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
