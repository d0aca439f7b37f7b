package eu.zirkel.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import eu.zirkel.testing.ServiceTest;
import eu.zirkel.testing.TestApi;
import eu.zirkel.testing.TestApi.Answer;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class ARepeatedRequestTest {

    private static final String PROGRAMME =
            "{'titles':{'de':'%s'},'defaultLanguage':'de','defaultZone':'Europe/Berlin'}";

    @Autowired
    TestApi api;

    @Test
    void makesOneProgrammeAndGetsTheSameAnswer() {
        TestApi organiser = api.as("ORGANISER").with("Idempotency-Key", "programme-1");

        Answer first = organiser.post("/api/programmes", PROGRAMME, "Einmal");
        Answer again = organiser.post(
                "/api/programmes", "{'defaultZone':'Europe/Berlin','titles':{'de':'Einmal'},'defaultLanguage':'de'}");
        Answer other = organiser.post("/api/programmes", PROGRAMME, "Anders");

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.code()).isEqualTo("IDEMPOTENCY_MISMATCH");
    }

    @Test
    void makesOneSeriesAndOneActivity() {
        Plans plans = new Plans(api);
        String programme = plans.programme();
        TestApi keyed = api.as("ORGANISER").with("Idempotency-Key", "key");
        String path = "/api/programmes/" + programme + "/series";

        String series = Plans.id(keyed.post(path, "{'titles':{'de':'Reihe'}}"));
        String again = Plans.id(keyed.post(path, "{'titles':{'de':'Reihe'}}"));
        Answer other = keyed.post(path, "{'titles':{'de':'Andere'}}");
        String activities = "/api/series/" + series + "/activities";
        String body = "{'kind':'LECTURE','titles':{'de':'Vortrag'},'when':{'precision':'UNKNOWN'}}";
        String activity = Plans.id(keyed.post(activities, body));

        assertThat(again).isEqualTo(series);
        assertThat(other.code()).isEqualTo("IDEMPOTENCY_MISMATCH");
        assertThat(Plans.id(keyed.post(activities, body))).isEqualTo(activity);
        assertThat(keyed.post(activities, body.replace("LECTURE", "WORKSHOP")).code())
                .isEqualTo("IDEMPOTENCY_MISMATCH");
    }

    @Test
    void evenAtTheSameMomentMakesOnlyOne() throws Exception {
        TestApi organiser = api.as("ORGANISER").with("Idempotency-Key", "rush");
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> answers = IntStream.range(0, 10)
                    .mapToObj(i -> callers.submit(() -> organiser.post("/api/programmes", PROGRAMME, "Andrang")))
                    .toList();

            String id = Plans.id(answers.getFirst().get());
            for (Future<Answer> answer : answers) {
                assertThat(Plans.id(answer.get())).isEqualTo(id);
            }
        }
    }

    @Test
    void seriesMadeAtTheSameMomentGetDifferentNumbers() throws Exception {
        String programme = new Plans(api).programme();
        TestApi organiser = api.as("ORGANISER");
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> answers = IntStream.range(0, 4)
                    .mapToObj(i -> callers.submit(() -> organiser.post(
                            "/api/programmes/" + programme + "/series", "{'titles':{'de':'Reihe %d'}}", i)))
                    .toList();
            for (Future<Answer> answer : answers) {
                Plans.id(answer.get());
            }
        }

        assertThat(organiser.get("/api/series?programme=" + programme).json().path("series"))
                .extracting(series -> series.path("ordinal").asInt())
                .containsExactly(1, 2, 3, 4);
    }
}
