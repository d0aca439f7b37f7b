package eu.zirkel.portal.clock;

import eu.zirkel.portal.services.Instances;
import eu.zirkel.portal.services.Part;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The services keep the time that was set; the portal keeps nothing. So before each page a portal that was restarted, or
 * one of several, asks what time it is. It exists in the acceptance profile only.
 */
@Profile("acceptance")
@Configuration(proxyBeanMethods = false)
class FollowServices implements WebMvcConfigurer {

    private static final Duration PATIENCE = Duration.ofMillis(500);

    private record Now(OffsetDateTime now) {}

    private final Instances instances;
    private final HttpClient connections;
    private final PortalClock clock;
    private final JsonMapper json;

    FollowServices(Instances instances, HttpClient connections, PortalClock clock, JsonMapper json) {
        this.instances = instances;
        this.connections = connections;
        this.clock = clock;
        this.json = json;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new BeforeEachPage())
                .excludePathPatterns("/api/**", "/actuator/**", "/assets/**", "/kern/**", "/webjars/**");
    }

    private final class BeforeEachPage implements HandlerInterceptor {
        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
                throws InterruptedException {
            for (URI instance : instances.of(Part.SCHEDULING)) {
                if (follow(instance)) {
                    break;
                }
            }
            return true;
        }
    }

    /** Whether this instance knew the time. */
    private boolean follow(URI instance) throws InterruptedException {
        HttpRequest question = HttpRequest.newBuilder(instance.resolve("/api/test/clock"))
                .timeout(PATIENCE)
                .build();
        try {
            HttpResponse<String> answer = connections.send(question, BodyHandlers.ofString());
            if (answer.statusCode() == 200) {
                clock.set(json.readValue(answer.body(), Now.class).now().toInstant());
            }
            return answer.statusCode() / 100 == 2;
        } catch (IOException | JacksonException _) {
            return false;
        }
    }
}
