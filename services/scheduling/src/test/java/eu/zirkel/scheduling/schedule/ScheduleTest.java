package eu.zirkel.scheduling.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import eu.zirkel.contracts.FuzzyDate;
import eu.zirkel.contracts.FuzzyDate.Season;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScheduleTest {

    private static final FuzzyDate DAY = FuzzyDate.day(LocalDate.of(2024, 5, 14));
    private static final FuzzyDate TEN = at("2024-05-14T10:00+02:00[Europe/Berlin]");
    private static final FuzzyDate SPRING = FuzzyDate.season(2024, Season.SPRING);

    private static FuzzyDate at(String moment) {
        return FuzzyDate.at(ZonedDateTime.parse(moment));
    }

    private static Schedule of(FuzzyDate when) {
        return Schedule.of(when, Duration.ofMinutes(40), "Europe/Paris");
    }

    @Test
    void theEndFollowsFromStartAndDuration() {
        assertThat(of(TEN).endsAt()).isEqualTo(Instant.parse("2024-05-14T08:40:00Z"));
        assertThat(Schedule.of(TEN, null, "Europe/Berlin").endsAt()).isNull();
        assertThat(of(DAY).endsAt()).isNull();
    }

    @Test
    void severalDaysSayThemselvesWhenTheyEnd() {
        Schedule tour = of(FuzzyDate.range(
                at("2021-06-02T09:00+02:00[Europe/Berlin]"), at("2021-06-04T17:00+02:00[Europe/Berlin]")));

        assertThat(tour.duration()).isNull();
        assertThat(tour.endsAt()).isEqualTo(Instant.parse("2021-06-04T15:00:00Z"));
    }

    @Test
    void theZoneIsThatOfTheMomentElseOfTheProgramme() {
        assertThat(of(TEN).zone()).isEqualTo("Europe/Berlin");
        assertThat(of(DAY).zone()).isEqualTo("Europe/Paris");
    }

    @Test
    void aFinerDateRefinesACoarserOne() {
        assertThat(of(TEN).refines(of(DAY))).isTrue();
        assertThat(of(DAY).refines(of(SPRING))).isTrue();
        assertThat(of(FuzzyDate.month(YearMonth.of(2024, 5))).refines(of(FuzzyDate.year(2024))))
                .isTrue();
        assertThat(of(FuzzyDate.year(2024)).refines(of(FuzzyDate.unknown()))).isTrue();
    }

    @Test
    void anotherDateDoesNot() {
        assertThat(of(DAY).refines(of(TEN))).isFalse();
        assertThat(of(FuzzyDate.day(LocalDate.of(2024, 5, 15))).refines(of(DAY)))
                .isFalse();
        assertThat(of(at("2024-05-15T10:00+02:00[Europe/Berlin]")).refines(of(DAY)))
                .isFalse();
        assertThat(of(FuzzyDate.season(2024, Season.SUMMER)).refines(of(SPRING)))
                .isFalse();
    }

    @Test
    void aDayOutsideTheAnnouncedSeasonStillFixesTheDate() {
        assertThat(of(FuzzyDate.day(LocalDate.of(2024, 11, 5))).refines(of(SPRING)))
                .isTrue();
    }

    @Test
    void anotherWordingIsTheSameTime() {
        assertThat(of(SPRING.labelled(Map.of("de", "im Frühling"))).isSameTimeAs(of(SPRING)))
                .isTrue();
        assertThat(Schedule.of(DAY, null, "Europe/Paris").isSameTimeAs(of(DAY))).isTrue();
        assertThat(Schedule.of(TEN, null, "Europe/Paris").isSameTimeAs(of(TEN))).isFalse();
    }

    @Test
    void aDayBeginsAtItsMidnightAndNothingUndatedEverBegins() {
        assertThat(of(DAY).hasBegun(Instant.parse("2024-05-13T21:59:59Z"))).isFalse();
        assertThat(of(DAY).hasBegun(Instant.parse("2024-05-13T22:00:00Z"))).isTrue();
        assertThat(of(TEN).hasBegun(Instant.parse("2024-05-14T08:00:00Z"))).isTrue();
        assertThat(of(FuzzyDate.unknown()).hasBegun(Instant.parse("2099-01-01T00:00:00Z")))
                .isFalse();
    }

    @Test
    void positionsSortByTheEarliestMomentAndEndWithTheLatest() {
        Position spring = Position.of(of(SPRING));
        Position day = Position.of(of(DAY));
        Position ten = Position.of(of(TEN));
        Position since = Position.of(of(FuzzyDate.range(FuzzyDate.year(2019), null)));

        assertThat(spring.sortAt()).isLessThan(day.sortAt());
        assertThat(day.sortAt()).isLessThan(ten.sortAt());
        assertThat(ten.overAt()).isEqualTo(Instant.parse("2024-05-14T08:40:00Z").getEpochSecond());
        assertThat(day.overAt()).isEqualTo(Instant.parse("2024-05-14T22:00:00Z").getEpochSecond());
        assertThat(since.overAt()).isEqualTo(Long.MAX_VALUE);
        assertThat(Position.of(of(FuzzyDate.unknown())).sortAt()).isEqualTo(Long.MAX_VALUE);
    }
}
