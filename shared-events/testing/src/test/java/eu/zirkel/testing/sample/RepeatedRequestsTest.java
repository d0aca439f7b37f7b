package eu.zirkel.testing.sample;

import static org.assertj.core.api.Assertions.assertThat;

import eu.zirkel.service.Ids;
import eu.zirkel.testing.ServiceTest;
import eu.zirkel.testing.TestApi;
import eu.zirkel.testing.TestApi.Answer;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

/** A POST that comes again under its key (contract: {@code Idempotency-Key}). */
@ServiceTest
class RepeatedRequestsTest {

    @Autowired
    TestApi api;

    @Autowired
    MongoTemplate mongo;

    private final String door = Ids.next();

    @Test
    void isAnsweredAsTheFirstTimeWithoutASecondEffect() {
        Answer first = ring(api, "k");
        Answer again = ring(api, "k");

        assertThat(first.json().path("times").asInt()).isEqualTo(1);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().get("content-type"))
                .isEqualTo(first.headers().get("content-type"));
        assertThat(ring(api, "other").json().path("times").asInt()).isEqualTo(2);
        assertThat(ring(api, null).json().path("times").asInt()).isEqualTo(3);
        assertThat(ring(api, null).json().path("times").asInt()).isEqualTo(4);
    }

    @Test
    void isNotAnsweredToSomebodyElse() {
        ring(api, "k");

        assertThat(ring(api.as("ORGANISER"), "k").json().path("times").asInt()).isEqualTo(2);
    }

    @Test
    void isRefusedWhenItSaysSomethingElse() {
        ring(api, "k-" + door);
        Answer other = api.with("Idempotency-Key", "k-" + door).post("/api/forms/rings", "{'name':'another-%s'}", door);

        assertThat(other.status()).isEqualTo(409);
        assertThat(other.code()).isEqualTo("IDEMPOTENCY_MISMATCH");
        assertThat(ring(api, " ").status()).isEqualTo(400);
    }

    @Test
    void isTriedAgainWhenItWasRefusedBefore() {
        TestApi keyed = api.with("Idempotency-Key", "k-" + door);

        assertThat(keyed.post("/api/forms/rings", "{'name':''}").status()).isEqualTo(400);
        assertThat(keyed.post("/api/forms/rings", "{'name':'%s'}", door).status())
                .isEqualTo(200);
    }

    @Test
    void keepsNoAnswerInTheClear() {
        ring(api, "k-" + door);

        assertThat(mongo.getCollection("answers").find()).isNotEmpty().allSatisfy(kept -> assertThat(
                        ((Document) kept).getString("body"))
                .doesNotContain("times"));
    }

    private Answer ring(TestApi caller, String key) {
        return (key == null ? caller : caller.with("Idempotency-Key", key.equals("k") ? "k-" + door : key))
                .post("/api/forms/rings", "{'name':'%s'}", door);
    }
}
