package eu.zirkel.registration;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the registration service. */
@SpringBootApplication
@EnableScheduling
public class RegistrationApplication {

    /** @param arguments Spring Boot's */
    public static void main(String[] arguments) {
        SpringApplication.run(RegistrationApplication.class, arguments);
    }
}
