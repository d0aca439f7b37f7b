package eu.zirkel.portal;

import eu.zirkel.portal.signin.StandInProvider;
import java.time.Instant;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;

/** The portal in front of a stand-in, with Olga signed in, to look at pages while working on them. */
public final class Trial {

    private Trial() {}

    public static void main(String[] arguments) {
        StandIn services = Sample.everything(new StandIn()).shows("/api/organisations", "organisations.json");
        System.setProperty("zirkel.services.scheduling", services.address().toString());
        System.setProperty("zirkel.services.registration", services.address().toString());
        System.setProperty("zirkel.services.knowledge-base", services.address().toString());
        System.setProperty("zirkel.services.notification", services.address().toString());
        System.setProperty("zirkel.sign-in.secret", PortalTest.SECRET);
        System.setProperty("spring.profiles.active", "acceptance");
        System.setProperty("spring.thymeleaf.cache", "false");
        StandIn provider = new StandIn();
        StandInProvider.answers(provider);
        System.setProperty("zirkel.sign-in.issuer", provider.address().toString());
        var portal = SpringApplication.run(PortalApplication.class, arguments);
        int port = ((WebServerApplicationContext) portal).getWebServer().getPort();
        Reader olga = new Reader(port);
        var cookies = StandInProvider.comeBack(olga, olga, provider, "access-1", 36_000)
                .headers()
                .allValues("Set-Cookie");
        System.out.println("stand-in at " + services.address() + " since " + Instant.now() + ", Olga has " + cookies);
    }
}
