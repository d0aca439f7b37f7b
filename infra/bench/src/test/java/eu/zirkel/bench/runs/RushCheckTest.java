package eu.zirkel.bench.runs;

import static org.assertj.core.api.Assertions.assertThat;

import eu.zirkel.bench.load.Answer;
import eu.zirkel.bench.load.Submission;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RushCheckTest {

    private static final JsonNode TWO_SEATED = json("""
            [{"status":"CONFIRMED"},{"status":"CONFIRMED"},{"status":"WAITLISTED"},{"status":"WAITLISTED"}]""");
    private static final JsonNode C_BEFORE_D = waiting("c", 1, 3, "d", 2, 4);

    private final Submission a = confirmed("a", 0, 10);
    private final Submission b = confirmed("b", 5, 15);
    private final Submission c = waitlisted("c", 1, 20, 30);
    private final Submission d = waitlisted("d", 2, 25, 35);

    @Test
    void isContentWhenEverythingIsExact() {
        assertThat(RushCheck.complaints(2, List.of(d, b, a, c), TWO_SEATED, C_BEFORE_D))
                .isEmpty();
    }

    @Test
    void noticesASeatTooMany() {
        assertThat(RushCheck.complaints(1, List.of(a, b, c, d), TWO_SEATED, C_BEFORE_D))
                .containsExactly("2 were told that they have a seat instead of 1", "2 have a seat instead of 1");
    }

    @Test
    void noticesAGapInTheWaitingList() {
        assertThat(RushCheck.complaints(2, List.of(a, b, c, d), TWO_SEATED, waiting("c", 1, 3, "d", 3, 4)))
                .containsExactly("1 places of the waiting list do not count 1, 2, 3 …");
    }

    @Test
    void noticesThatSomebodyWaitsElsewhereThanTold() {
        assertThat(RushCheck.complaints(2, List.of(a, b, c, d), TWO_SEATED, waiting("d", 1, 3, "c", 2, 4)))
                .containsExactly("2 wait in another place than they were told");
    }

    @Test
    void noticesThatSomebodyWaitsBehindOneWhoCameLater() {
        assertThat(RushCheck.complaints(2, List.of(a, b, c, d), TWO_SEATED, waiting("c", 1, 4, "d", 2, 3)))
                .containsExactly("1 wait behind somebody who was received later");
    }

    @Test
    void noticesThatSomebodyGotLost() {
        assertThat(RushCheck.complaints(2, List.of(a, b, c, d), TWO_SEATED, json("[]")))
                .containsExactly("0 wait, but 2 were told so");
    }

    @Test
    void noticesWhoOvertookSomebodyWhoHadAnAnswerAlready() {
        Submission late = waitlisted("late", 1, 100, 110);
        Submission early = waitlisted("early", 2, 20, 30);

        assertThat(RushCheck.overtakings(List.of(a, late, early))).isEqualTo(1);
    }

    @Test
    void leavesTheOrderOfSimultaneousRequestsOpen() {
        assertThat(RushCheck.overtakings(List.of(waitlisted("x", 1, 21, 35), waitlisted("y", 2, 20, 30))))
                .isZero();
    }

    private static Submission confirmed(String who, long sent, long answered) {
        return submission(who, "{\"status\":\"CONFIRMED\"}", sent, answered);
    }

    private static Submission waitlisted(String who, int position, long sent, long answered) {
        return submission(who, "{\"status\":\"WAITLISTED\",\"position\":" + position + "}", sent, answered);
    }

    private static Submission submission(String who, String body, long sent, long answered) {
        return new Submission(who, new Answer(201, body.getBytes(StandardCharsets.UTF_8)), sent, answered);
    }

    private static JsonNode waiting(String first, int place, int second, String next, int nextPlace, int nextSecond) {
        return json("""
                [{"email":"%s","position":%d,"receivedAt":"2024-05-14T10:00:0%dZ"},
                 {"email":"%s","position":%d,"receivedAt":"2024-05-14T10:00:0%dZ"}]""".formatted(first, place, second, next, nextPlace, nextSecond));
    }

    private static JsonNode json(String text) {
        return JsonMapper.builder().build().readTree(text);
    }
}
