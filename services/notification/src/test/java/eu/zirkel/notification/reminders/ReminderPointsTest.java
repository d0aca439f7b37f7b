package eu.zirkel.notification.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import eu.zirkel.contracts.Format;
import eu.zirkel.contracts.FuzzyDate;
import eu.zirkel.notification.activities.ActivityStatus;
import eu.zirkel.notification.activities.KnownActivity;
import eu.zirkel.notification.reminders.ReminderPoints.Offset;
import eu.zirkel.notification.reminders.ReminderPoints.Point;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** When people are reminded, by format and precision. */
class ReminderPointsTest {

    private static final FuzzyDate MORNING = at("2024-05-14T10:00");

    @Test
    void onsite_a_week_and_a_day_before() {
        assertThat(ReminderPoints.of(activity(Format.ONSITE, MORNING, ActivityStatus.PUBLISHED)))
                .containsExactly(point(Offset.WEEK, "2024-05-07T08:00:00Z"), point(Offset.DAY, "2024-05-13T08:00:00Z"));
    }

    @Test
    void online_a_day_and_an_hour_before() {
        assertThat(ReminderPoints.of(activity(Format.ONLINE, MORNING, ActivityStatus.PUBLISHED)))
                .containsExactly(point(Offset.DAY, "2024-05-13T08:00:00Z"), point(Offset.HOUR, "2024-05-14T07:00:00Z"));
    }

    @Test
    void hybrid_all_three() {
        assertThat(ReminderPoints.of(activity(Format.HYBRID, MORNING, ActivityStatus.PUBLISHED)))
                .extracting(Point::offset)
                .containsExactly(Offset.WEEK, Offset.DAY, Offset.HOUR);
    }

    @Test
    void days_are_calendar_days_across_the_change_of_clocks_and_hours_are_elapsed_time() {
        KnownActivity sunday = activity(Format.HYBRID, at("2024-03-31T03:30"), ActivityStatus.PUBLISHED);
        assertThat(ReminderPoints.of(sunday))
                .containsExactly(
                        point(Offset.WEEK, "2024-03-24T02:30:00Z"),
                        point(Offset.DAY, "2024-03-30T02:30:00Z"),
                        point(Offset.HOUR, "2024-03-31T00:30:00Z"));
    }

    @Test
    void without_a_time_at_nine_and_without_the_hour() {
        KnownActivity day = activity(Format.HYBRID, FuzzyDate.day(LocalDate.of(2019, 11, 7)), ActivityStatus.PUBLISHED);
        assertThat(ReminderPoints.of(day))
                .containsExactly(point(Offset.WEEK, "2019-10-31T08:00:00Z"), point(Offset.DAY, "2019-11-06T08:00:00Z"));
    }

    @Test
    void none_without_a_day() {
        assertThat(ReminderPoints.of(activity(Format.ONLINE, FuzzyDate.year(2021), ActivityStatus.PUBLISHED)))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = ActivityStatus.class,
            names = {"POSTPONED", "CANCELLED", "HELD"})
    void none_when_it_does_not_take_place_or_is_over(ActivityStatus status) {
        assertThat(ReminderPoints.of(activity(Format.ONLINE, MORNING, status))).isEmpty();
    }

    @Test
    void a_point_that_was_past_when_the_date_was_decided_is_skipped() {
        Point point = point(Offset.DAY, "2024-05-13T08:00:00Z");
        Instant noon = Instant.parse("2024-05-13T12:00:00Z");
        assertThat(Reminders.isAhead(point, noon, noon)).isFalse();
        assertThat(Reminders.isAhead(point, Instant.parse("2024-05-01T00:00:00Z"), noon))
                .as("decided before, heard of four hours late")
                .isTrue();
        assertThat(Reminders.isAhead(
                        point, Instant.parse("2024-05-01T00:00:00Z"), Instant.parse("2024-05-13T14:00:01Z")))
                .as("heard of more than six hours late")
                .isFalse();
    }

    private static FuzzyDate at(String local) {
        return FuzzyDate.at(LocalDateTime.parse(local).atZone(ZoneId.of("Europe/Berlin")));
    }

    private static Point point(Offset offset, String due) {
        return new Point(offset, Instant.parse(due));
    }

    private static KnownActivity activity(Format format, FuzzyDate when, ActivityStatus status) {
        return new KnownActivity(
                "a",
                1,
                0,
                status,
                null,
                "p",
                Map.of("de", "t"),
                null,
                when,
                "Europe/Berlin",
                null,
                format,
                null,
                null,
                null,
                null,
                0,
                null,
                null);
    }
}
