package eu.zirkel.scheduling.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AgendaTimesTest {

    private static Slot slot(int minutes, @Nullable Integer start, @Nullable String track) {
        return new Slot(
                "TALK", null, start == null ? null : Duration.ofMinutes(start), Duration.ofMinutes(minutes), track);
    }

    @Test
    void itemsFollowEachOther() {
        AgendaTimes times = AgendaTimes.of(List.of(slot(20, null, null), slot(20, null, null)));

        assertThat(times).isEqualTo(new AgendaTimes(Duration.ofMinutes(40), false));
    }

    @Test
    void tracksRunSideBySideAndEverybodyWaitsForTheLongest() {
        AgendaTimes times = AgendaTimes.of(
                List.of(slot(10, null, null), slot(30, null, "A"), slot(20, null, "B"), slot(5, null, null)));

        assertThat(times).isEqualTo(new AgendaTimes(Duration.ofMinutes(45), false));
    }

    @Test
    void itemsOfOneTrackMustNotOverlap() {
        assertThat(AgendaTimes.of(List.of(slot(30, 0, "A"), slot(30, 15, "A"))).overlap())
                .isTrue();
        assertThat(AgendaTimes.of(List.of(slot(30, 0, "A"), slot(30, 15, "B"))).overlap())
                .isFalse();
        assertThat(AgendaTimes.of(List.of(slot(30, 0, "A"), slot(30, 15, null))).overlap())
                .isTrue();
    }

    @Test
    void anEmptyAgendaTakesNoTime() {
        assertThat(AgendaTimes.of(null)).isEqualTo(new AgendaTimes(Duration.ZERO, false));
    }
}
