package eu.zirkel.portal;

import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A running portal, its four services and a reader. It is 8 April 2024, nine o'clock in Berlin (story C). */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("acceptance")
public abstract class PortalTest {

    protected static final StandIn SCHEDULING = new StandIn();
    protected static final StandIn REGISTRATION = new StandIn();
    protected static final StandIn KNOWLEDGE_BASE = new StandIn();
    protected static final StandIn NOTIFICATION = new StandIn();
    protected static final StandIn PROVIDER = new StandIn();

    /** What all instances of a portal share. */
    public static final String SECRET = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";

    @LocalServerPort
    protected int port;

    protected Reader reader;

    @DynamicPropertySource
    static void whereTheServicesAre(DynamicPropertyRegistry properties) {
        properties.add("zirkel.services.scheduling", SCHEDULING::address);
        properties.add("zirkel.services.registration", REGISTRATION::address);
        properties.add("zirkel.services.knowledge-base", KNOWLEDGE_BASE::address);
        properties.add("zirkel.services.notification", NOTIFICATION::address);
        properties.add("zirkel.sign-in.issuer", PROVIDER::address);
        properties.add("zirkel.sign-in.secret", () -> SECRET);
    }

    @BeforeEach
    void everythingIsAsInTheStory() {
        reader = new Reader(port);
        for (StandIn service : new StandIn[] {SCHEDULING, REGISTRATION, KNOWLEDGE_BASE, NOTIFICATION}) {
            service.forget();
            Sample.everything(service);
        }
        reader.sends("PUT", "/api/test/clock", "{\"now\":\"2024-04-08T09:00:00+02:00\"}");
    }
}
