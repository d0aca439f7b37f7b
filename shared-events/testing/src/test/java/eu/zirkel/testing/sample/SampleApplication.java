package eu.zirkel.testing.sample;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

@SpringBootApplication
class SampleApplication {

    /** One more instance of the service beside the one under test; reacting is left to that. */
    static ConfigurableApplicationContext anotherInstance() {
        return new SpringApplicationBuilder(SampleApplication.class)
                .profiles("acceptance")
                .run("--server.port=0", "--spring.cloud.stream.bindings.events-in-0.consumer.auto-startup=false");
    }
}
