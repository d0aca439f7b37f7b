package eu.zirkel.portal.clock;

import eu.zirkel.portal.services.Instances;
import eu.zirkel.portal.services.Part;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.OffsetDateTime;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
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

    private record Now(OffsetDateTime now) {}

    private final Instances instances;
    private final RestClient readingClient;
    private final PortalClock clock;
    private final JsonMapper json;

    FollowServices(Instances instances, RestClient readingClient, PortalClock clock, JsonMapper json) {
        this.instances = instances;
        this.readingClient = readingClient;
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
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            for (URI instance : instances.of(Part.SCHEDULING)) {
                if (follow(instance)) {
                    break;
                }
            }
            return true;
        }
    }

    /** Whether this instance knew the time. */
    private boolean follow(URI instance) {
        try {
            return readingClient.get().uri(instance.resolve("/api/test/clock")).exchange((_, answer) -> {
                if (answer.getStatusCode().value() == 200) {
                    clock.set(json.readValue(answer.getBody(), Now.class).now().toInstant());
                }
                return answer.getStatusCode().is2xxSuccessful();
            });
        } catch (RestClientException | JacksonException _) {
            return false;
        }
    }
}
