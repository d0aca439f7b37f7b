package eu.zirkel.local.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class PlaceholdersTest {

    private final Placeholders placeholders =
            new Placeholders(Clock.fixed(Instant.parse("2026-03-27T23:30:00Z"), ZoneOffset.UTC));

    @Test
    void days_count_from_today_in_germany() {
        assertThat(placeholders.fill("${day}")).isEqualTo("2026-03-28");
        assertThat(placeholders.fill("${day+12}T10:00[Europe/Berlin]")).isEqualTo("2026-04-09T10:00[Europe/Berlin]");
        assertThat(placeholders.fill("${day-28}")).isEqualTo("2026-02-28");
    }

    @Test
    void a_moment_is_a_time_of_day_in_germany_in_summer_as_in_winter() {
        assertThat(placeholders.fill("${instant+0T10:00}")).isEqualTo("2026-03-28T09:00:00Z");
        assertThat(placeholders.fill("${instant+3T10:00}")).isEqualTo("2026-03-31T08:00:00Z");
    }

    @Test
    void months_and_years_too() {
        assertThat(placeholders.fill("${month-3} ${year-1}")).isEqualTo("2025-12 2025");
    }

    @Test
    void a_captured_value_stands_under_its_name() {
        placeholders.capture("programme", "x$1");

        assertThat(placeholders.fill("/api/${programme}/${programme}")).isEqualTo("/api/x$1/x$1");
    }

    @Test
    void a_name_nobody_captured_is_a_mistake() {
        assertThatThrownBy(() -> placeholders.fill("${programm}")).hasMessageContaining("${programm}");
    }
}
