package eu.zirkel.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import eu.zirkel.contracts.RegistrationEvent.Via;
import eu.zirkel.contracts.Target;
import eu.zirkel.testing.ServiceTest;
import eu.zirkel.testing.TestApi;
import eu.zirkel.testing.TestApi.Answer;
import eu.zirkel.testing.TestEvents;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoInstancesTest {

    @Autowired
    TestApi one;

    @Autowired
    TestEvents events;

    ConfigurableApplicationContext secondInstance;
    TestApi other;
    Plans plans;

    @BeforeAll
    void startAnother() {
        secondInstance = new SpringApplicationBuilder(SchedulingApplication.class)
                .profiles("acceptance")
                .run("--server.port=0");
        other = new TestApi(secondInstance.getEnvironment());
        plans = new Plans(one);
    }

    @AfterAll
    void stopIt() {
        secondInstance.close();
    }

    @Test
    void theSameRequestAtBothMakesOneProgramme() throws Exception {
        String body = "{'titles':{'de':'Einmal'},'defaultLanguage':'de','defaultZone':'Europe/Berlin'}";

        List<Answer> answers =
                atOnce(8, at -> at.with("Idempotency-Key", "einmal").post("/api/programmes", body));

        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(201));
        assertThat(answers).extracting(Plans::id).containsOnly(Plans.id(answers.getFirst()));
    }

    @Test
    void programmesOfOneNameMadeAtTheSameMomentAllGetAnAddress() throws Exception {
        String body = "{'titles':{'de':'Zugleich'},'defaultLanguage':'de','defaultZone':'Europe/Berlin'}";

        List<Answer> answers = atOnce(6, at -> at.post("/api/programmes", body));

        assertThat(answers)
                .allSatisfy(
                        answer -> assertThat(answer.status()).as(answer.body()).isEqualTo(201));
        assertThat(answers)
                .extracting(answer -> answer.json().path("slug").asString())
                .doesNotHaveDuplicates();
    }

    @Test
    void whatBothDoToOneActivityIsAllDoneOneAfterTheOther() throws Exception {
        String id = plans.published(Plans.TEN);
        long before = events.await("scheduling.activity-published", id).sequence();

        List<Answer> answers = new ArrayList<>();
        List<Callable<Answer>> changes = new ArrayList<>();
        for (int i = 1; i <= 6; i++) {
            TestApi at = (i % 2 == 0 ? one : other).as("ORGANISER");
            String capacity = "{'total':%d}".formatted(100 + i);
            String text = "{'abstracts':{'de':'Fassung %d'}}".formatted(i);
            changes.add(() -> at.post("/api/activities/" + id + "/capacity", capacity));
            changes.add(() -> at.patch("/api/activities/" + id, text));
        }
        try (var threads = Executors.newFixedThreadPool(6)) {
            for (Future<Answer> done : threads.invokeAll(changes)) {
                answers.add(done.get());
            }
        }

        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(200));
        Awaitility.await().until(() -> sequences(id).size() == before + 12);
        assertThat(sequences(id))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, before + 12).boxed().toList());
        assertThat(other.get("/api/activities/" + id).body())
                .isEqualTo(one.get("/api/activities/" + id).body());
    }

    @Test
    void newsSharedBetweenThemAreCountedOnce() {
        Others others = new Others(events);
        List<String> lectures =
                IntStream.range(0, 8).mapToObj(i -> plans.published(Plans.TEN)).toList();

        for (String lecture : lectures) {
            IntStream.rangeClosed(1, 5).forEach(i -> others.confirm(Target.activity(lecture), "p" + i, Via.DIRECT));
        }

        for (String lecture : lectures) {
            String programme = one.get("/api/activities/" + lecture)
                    .json()
                    .path("programmeId")
                    .asString();
            String statistics = "/api/programmes/" + programme + "/statistics";
            Awaitility.await()
                    .until(() -> one.get(statistics)
                                    .json()
                                    .path("registrations")
                                    .path("confirmed")
                                    .asInt()
                            == 5);
            assertThat(other.get(statistics).body())
                    .isEqualTo(one.get(statistics).body());
        }
    }

    /** In the order in which they were first heard; each may be heard twice. */
    private List<Long> sequences(String id) {
        return events.raw("scheduling.events").stream()
                .filter(heard -> heard.subject().equals(id))
                .map(TestEvents.Heard::sequence)
                .distinct()
                .toList();
    }

    private List<Answer> atOnce(int times, Function<TestApi, Answer> request) throws Exception {
        List<Callable<Answer>> requests = IntStream.range(0, times)
                .<Callable<Answer>>mapToObj(i -> () -> request.apply((i % 2 == 0 ? one : other).as("ORGANISER")))
                .toList();
        List<Answer> answers = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(times)) {
            for (Future<Answer> done : threads.invokeAll(requests)) {
                answers.add(done.get());
            }
        }
        return answers;
    }
}
