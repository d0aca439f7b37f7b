package eu.zirkel.portal.clock;

import eu.zirkel.portal.services.Instances;
import eu.zirkel.portal.services.Part;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * Sets the clock of the whole platform (contract §3.0 "Clock"): every instance of every service, one after the other,
 * so that what is due until then is done in order before the answer. It exists in the acceptance profile only.
 */
@Profile("acceptance")
@RestController
class TestClockController {

    private static final List<Part> IN_ORDER =
            List.of(Part.SCHEDULING, Part.REGISTRATION, Part.KNOWLEDGE_BASE, Part.NOTIFICATION);
    private static final Duration WORK_THAT_IS_DUE = Duration.ofMinutes(2);

    record Setting(OffsetDateTime now) {

        Instant instant() {
            return now.toInstant();
        }
    }

    private final Instances instances;
    private final RestClient services;
    private final PortalClock clock;

    TestClockController(
            Instances instances, RestClient.Builder builder, CloseableHttpClient connections, PortalClock clock) {
        this.instances = instances;
        HttpComponentsClientHttpRequestFactory patient = new HttpComponentsClientHttpRequestFactory(connections);
        patient.setReadTimeout(WORK_THAT_IS_DUE);
        this.services = builder.clone().requestFactory(patient).build();
        this.clock = clock;
    }

    @PutMapping("/api/test/clock")
    ResponseEntity<?> set(@RequestBody Setting setting) {
        for (Part part : IN_ORDER) {
            for (URI instance : instances.of(part)) {
                if (!accepted(instance, setting)) {
                    ProblemDetail problem = ProblemDetail.forStatus(503);
                    problem.setTitle("The clock of " + part.service() + " could not be set");
                    problem.setProperty("code", "UNAVAILABLE");
                    return ResponseEntity.status(503)
                            .header(HttpHeaders.RETRY_AFTER, "2")
                            .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                            .body(problem);
                }
            }
        }
        clock.set(setting.instant());
        return ResponseEntity.noContent().build();
    }

    private boolean accepted(URI instance, Setting setting) {
        try {
            return services.put()
                    .uri(instance.resolve("/api/test/clock"))
                    .contentType(MediaType.APPLICATION_JSON)
                    .body("{\"now\":\"" + setting.instant() + "\"}")
                    .exchange((_, answer) -> answer.getStatusCode().is2xxSuccessful());
        } catch (RestClientException _) {
            return false;
        }
    }
}
