package eu.zirkel.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.zirkel.contracts.FuzzyDate.PartOfYear;
import eu.zirkel.contracts.FuzzyDate.Precision;
import eu.zirkel.contracts.FuzzyDate.Season;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FuzzyDateTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final FuzzyDate MEETING = moment("2024-05-14T10:00[Europe/Berlin]");

    static Stream<Arguments> bounds() {
        return Stream.of(
                Arguments.of(MEETING, "2024-05-14", "2024-05-14"),
                Arguments.of(day("2024-05-14"), "2024-05-14", "2024-05-14"),
                Arguments.of(FuzzyDate.month(YearMonth.of(2024, 2)), "2024-02-01", "2024-02-29"),
                Arguments.of(FuzzyDate.month(YearMonth.of(2023, 2)), "2023-02-01", "2023-02-28"),
                Arguments.of(FuzzyDate.year(2018), "2018-01-01", "2018-12-31"),
                Arguments.of(FuzzyDate.season(2020, Season.SPRING), "2020-03-01", "2020-05-31"),
                Arguments.of(FuzzyDate.season(2020, Season.SUMMER), "2020-06-01", "2020-08-31"),
                Arguments.of(FuzzyDate.season(2020, Season.AUTUMN), "2020-09-01", "2020-11-30"),
                Arguments.of(FuzzyDate.season(2019, Season.WINTER), "2019-12-01", "2020-02-29"),
                Arguments.of(FuzzyDate.partOf(2019, PartOfYear.EARLY), "2019-01-01", "2019-04-30"),
                Arguments.of(FuzzyDate.partOf(2019, PartOfYear.MID), "2019-05-01", "2019-08-31"),
                Arguments.of(FuzzyDate.partOf(2019, PartOfYear.LATE), "2019-09-01", "2019-12-31"),
                Arguments.of(FuzzyDate.range(FuzzyDate.year(2018), day("2020-05-14")), "2018-01-01", "2020-05-14"),
                Arguments.of(FuzzyDate.range(FuzzyDate.year(2019), null), "2019-01-01", LocalDate.MAX.toString()),
                Arguments.of(FuzzyDate.range(null, FuzzyDate.year(2019)), LocalDate.MIN.toString(), "2019-12-31"),
                Arguments.of(FuzzyDate.unknown(), LocalDate.MIN.toString(), LocalDate.MAX.toString()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bounds")
    void meansTheDaysFromItsEarliestToItsLatest(FuzzyDate date, String earliest, String latest) {
        assertThat(date.earliest()).isEqualTo(earliest);
        assertThat(date.latest()).isEqualTo(latest);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bounds")
    void survivesTheWayThroughATopic(FuzzyDate date, String earliest, String latest) {
        FuzzyDate labelled = date.labelled(Map.of("de", "irgendwann", "en", "some day"));

        assertThat(Approved.JSON.readValue(Approved.JSON.writeValueAsString(date), FuzzyDate.class))
                .isEqualTo(date);
        assertThat(Approved.JSON.readValue(Approved.JSON.writeValueAsString(labelled), FuzzyDate.class))
                .isEqualTo(labelled);
    }

    @Test
    void isWrittenWithNothingButWhatIsKnown() {
        assertThat(Approved.JSON.writeValueAsString(MEETING)).isEqualTo("""
                {"precision":"INSTANT","value":"2024-05-14T10:00[Europe/Berlin]"}""");
        assertThat(Approved.JSON.writeValueAsString(FuzzyDate.unknown())).isEqualTo("""
                {"precision":"UNKNOWN"}""");
        assertThat(Approved.JSON.writeValueAsString(FuzzyDate.range(FuzzyDate.year(2019), null)))
                .isEqualTo("""
                {"precision":"RANGE","from":{"precision":"YEAR","value":"2019"}}""");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-03-31T02:30[Europe/Berlin]",
                "2024-03-31T02:30+01:00[Europe/Berlin]",
                "2024-03-31T02:30+02:00[Europe/Berlin]"
            })
    void aTimeThatTheClockJumpsOverDoesNotExistWhateverOffsetIsGiven(String skipped) {
        assertThatIllegalArgumentException().isThrownBy(() -> moment(skipped));
    }

    @Test
    void aTimeThatHappensTwiceNeedsItsOffset() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> moment("2024-10-27T02:30[Europe/Berlin]"))
                .withMessageContaining("ambiguous");

        FuzzyDate first = moment("2024-10-27T02:30+02:00[Europe/Berlin]");
        FuzzyDate second = moment("2024-10-27T02:30+01:00[Europe/Berlin]");
        assertThat(first.startsBy(BERLIN)).contains(Instant.parse("2024-10-27T00:30:00Z"));
        assertThat(second.startsBy(BERLIN)).contains(Instant.parse("2024-10-27T01:30:00Z"));
        assertThatIllegalArgumentException().isThrownBy(() -> moment("2024-10-27T02:30+03:00[Europe/Berlin]"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-05-14T10:00+02:00[Europe/Berlin]",
                "2024-10-27T02:30+02:00[Europe/Berlin]",
                "2024-10-27T02:30+01:00[Europe/Berlin]",
                "2024-05-14T10:00:30+01:00[Europe/London]"
            })
    void aMomentIsTheSameMomentWhenReadAgain(String text) {
        ZonedDateTime moment = ZonedDateTime.parse(text);

        assertThat(FuzzyDate.at(moment).start().orElseThrow().toInstant()).isEqualTo(moment.toInstant());
    }

    static Stream<Arguments> noDates() {
        return Stream.of(
                Arguments.of(Precision.DAY, "2019-02-30"),
                Arguments.of(Precision.DAY, "2019-02-29"),
                Arguments.of(Precision.DAY, "14.05.2024"),
                Arguments.of(Precision.MONTH, "2019-13"),
                Arguments.of(Precision.YEAR, "soon"),
                Arguments.of(Precision.INSTANT, "2019-02-30T10:00[Europe/Berlin]"),
                Arguments.of(Precision.INSTANT, "2024-05-14T25:00[Europe/Berlin]"),
                Arguments.of(Precision.INSTANT, "2024-05-14T10:00[Europe/Atlantis]"));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("noDates")
    void whatIsNoDateIsRefused(Precision precision, String value) {
        assertThatThrownBy(() -> date(precision, value)).isInstanceOf(DateTimeException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-05-14T10:00", "2024-05-14T10:00Z", "2024-05-14", "2024-05-14T10:00[]"})
    void aMomentSaysItsZone(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> moment(value))
                .withMessageContaining("2024-05-14T10:00[Europe/Berlin]");
    }

    @Test
    void thePartsThatAPrecisionNeedsMustBeThere() {
        for (Precision precision :
                new Precision[] {Precision.INSTANT, Precision.DAY, Precision.MONTH, Precision.YEAR}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> date(precision, null))
                    .withMessage("value is missing");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FuzzyDate(Precision.SEASON, null, 2020, null, null, null, null, null))
                .withMessage("season is missing");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new FuzzyDate(Precision.PART_OF_YEAR, null, null, null, PartOfYear.MID, null, null, null))
                .withMessage("year is missing");
        assertThatIllegalArgumentException().isThrownBy(() -> date(Precision.RANGE, null));
        assertThatThrownBy(() -> Approved.JSON.readValue("{}", FuzzyDate.class))
                .hasMessageContaining("precision is missing");
    }

    @Test
    void aRangeDoesNotEndBeforeItBegins() {
        assertThatIllegalArgumentException().isThrownBy(() -> FuzzyDate.range(day("2024-05-15"), day("2024-05-14")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FuzzyDate.range(FuzzyDate.year(2021), FuzzyDate.year(2020)));

        assertThat(FuzzyDate.range(FuzzyDate.year(2020), FuzzyDate.year(2020)).latest())
                .isEqualTo("2020-12-31");
    }

    @Test
    void knowsWhetherADayAndATimeAreKnown() {
        FuzzyDate twoDays = FuzzyDate.range(day("2024-06-04"), day("2024-06-05"));
        FuzzyDate twoTimes = FuzzyDate.range(MEETING, moment("2024-05-14T12:30[Europe/Berlin]"));

        assertThat(Stream.of(MEETING, day("2024-05-14"), twoDays, twoTimes)).allMatch(FuzzyDate::hasDay);
        assertThat(Stream.of(
                        FuzzyDate.month(YearMonth.of(2024, 5)),
                        FuzzyDate.season(2024, Season.SPRING),
                        FuzzyDate.range(day("2024-06-04"), null),
                        FuzzyDate.range(FuzzyDate.year(2024), FuzzyDate.year(2025)),
                        FuzzyDate.unknown()))
                .noneMatch(FuzzyDate::hasDay);
        assertThat(Stream.of(MEETING, twoTimes)).allMatch(FuzzyDate::hasTime);
        assertThat(Stream.of(day("2024-05-14"), twoDays, FuzzyDate.unknown())).noneMatch(FuzzyDate::hasTime);
    }

    @Test
    void endsWhenItsRangeSaysElseAfterItsDuration() {
        FuzzyDate twoTimes = FuzzyDate.range(MEETING, moment("2024-05-14T12:30[Europe/Berlin]"));

        assertThat(MEETING.end(Duration.ofMinutes(40)))
                .contains(ZonedDateTime.parse("2024-05-14T10:40+02:00[Europe/Berlin]"));
        assertThat(MEETING.end(null)).isEqualTo(MEETING.start());
        assertThat(twoTimes.end(Duration.ofMinutes(40)))
                .contains(ZonedDateTime.parse("2024-05-14T12:30+02:00[Europe/Berlin]"));
        assertThat(day("2024-05-14").end(Duration.ofMinutes(40))).isEmpty();
    }

    @Test
    void hasStartedAtItsTimeOrWhenItsDayIsOver() {
        assertThat(MEETING.startsBy(BERLIN)).contains(Instant.parse("2024-05-14T08:00:00Z"));
        assertThat(day("2024-05-14").startsBy(BERLIN)).contains(Instant.parse("2024-05-14T22:00:00Z"));
        assertThat(day("2024-05-14").startsBy(ZoneId.of("America/Bogota")))
                .contains(Instant.parse("2024-05-15T05:00:00Z"));
        assertThat(FuzzyDate.year(2024).startsBy(BERLIN)).isEmpty();
        assertThat(FuzzyDate.unknown().startsBy(BERLIN)).isEmpty();
    }

    @Test
    void anEmptyWordingIsNoWording() {
        assertThat(MEETING.labelled(Map.of())).isEqualTo(MEETING);
        assertThat(MEETING.labelled(Map.of("de", "Mitte Mai")).label()).containsEntry("de", "Mitte Mai");
    }

    private static FuzzyDate day(String day) {
        return FuzzyDate.day(LocalDate.parse(day));
    }

    private static FuzzyDate moment(String text) {
        return date(Precision.INSTANT, text);
    }

    private static FuzzyDate date(Precision precision, @Nullable String value) {
        return new FuzzyDate(precision, value, null, null, null, null, null, null);
    }
}
