package eu.zirkel.portal;

import java.time.Instant;
import org.springframework.boot.SpringApplication;

/** The portal in front of a stand-in, to look at pages while working on them. */
public final class Trial {

    private Trial() {}

    public static void main(String[] arguments) {
        StandIn services = Sample.everything(new StandIn());
        System.setProperty("zirkel.services.scheduling", services.address().toString());
        System.setProperty("zirkel.services.registration", services.address().toString());
        System.setProperty("zirkel.services.knowledge-base", services.address().toString());
        System.setProperty("zirkel.services.notification", services.address().toString());
        System.setProperty("spring.profiles.active", "acceptance");
        System.setProperty("spring.thymeleaf.cache", "false");
        SpringApplication.run(PortalApplication.class, arguments);
        System.out.println("stand-in at " + services.address() + " since " + Instant.now());
    }
}
