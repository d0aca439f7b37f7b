package eu.zirkel.registration;

import static org.assertj.core.api.Assertions.assertThat;

import eu.zirkel.testing.Requirement;
import eu.zirkel.testing.ServiceTest;
import eu.zirkel.testing.TestApi;
import eu.zirkel.testing.TestApi.Answer;
import eu.zirkel.testing.TestEvents;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Each request of a person may reach another instance, and each remembers the roster it stored last. */
@ServiceTest
class SecondInstanceTest {

    @Autowired
    TestApi api;

    @Autowired
    TestEvents events;

    @Test
    @Requirement("C-21")
    void whoRegisteredAtOneInstanceWithdrawsAtTheOther() {
        Lecture lecture = Lecture.published(api, events, 20);
        try (ConfigurableApplicationContext other = anotherInstance()) {
            TestApi there = new TestApi(other.getEnvironment());
            for (int i = 1; i <= 5; i++) {
                assertThat(lecture.register("here" + i).status()).isEqualTo(201);
                Answer registered = there.post(
                        "/api/registrations", lecture.body("there", "there" + i + "." + lecture.id + "@town.example"));
                assertThat(registered.status()).isEqualTo(201);

                assertThat(lecture.withdraw(registered).json().path("status").asString())
                        .isEqualTo("WITHDRAWN");
            }
            assertThat(lecture.seats().json().path("confirmed").asInt()).isEqualTo(5);
        }
    }

    private static ConfigurableApplicationContext anotherInstance() {
        return new SpringApplicationBuilder(RegistrationApplication.class)
                .profiles("acceptance")
                .run("--server.port=0", "--spring.cloud.stream.bindings.events-in-0.consumer.auto-startup=false");
    }
}
