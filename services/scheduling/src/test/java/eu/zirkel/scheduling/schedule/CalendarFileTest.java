package eu.zirkel.scheduling.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import eu.zirkel.contracts.FuzzyDate;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarFileTest {

    private static String file(FuzzyDate when, String summary) {
        return CalendarFile.of(new CalendarEntry(
                        "a@zirkel.example",
                        2,
                        Schedule.of(when, Duration.ofMinutes(90), "Europe/Berlin"),
                        false,
                        summary,
                        "Rathaus, Markt 1, Pegnitz",
                        "Erste Zeile; mit Semikolon\nZweite, mit Komma",
                        "https://zirkel.example/a/a",
                        "Büro",
                        "buero@stadt.example",
                        Instant.parse("2024-04-08T07:00:00Z")))
                .orElseThrow();
    }

    private static FuzzyDate at(String moment) {
        return FuzzyDate.at(ZonedDateTime.parse(moment));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-05-14T10:00+02:00[Europe/Berlin]",
                "2024-01-14T10:00+01:00[Europe/Berlin]",
                "2024-10-27T02:30+01:00[Europe/Berlin]",
                "2024-05-14T10:00-05:00[America/Bogota]",
                "2024-05-14T10:00+05:45[Asia/Kathmandu]",
                "2024-05-14T10:00Z[UTC]",
                "2024-01-14T10:00+11:00[Australia/Sydney]"
            })
    void aReaderFindsTheSameMomentInEveryZone(String moment) {
        ICalendar calendar = Biweekly.parse(file(at(moment), "Titel")).first();
        VEvent event = calendar.getEvents().getFirst();

        Instant start = ZonedDateTime.parse(moment).toInstant();
        assertThat(event.getDateStart().getValue().toInstant()).isEqualTo(start);
        assertThat(event.getDateEnd().getValue().toInstant()).isEqualTo(start.plus(Duration.ofMinutes(90)));
        assertThat(calendar.getTimezoneInfo().getTimezone(event.getDateStart()).getComponent())
                .isNotNull();
    }

    @Test
    void theZoneComesWithItsChangesAroundTheDate() {
        assertThat(file(at("2024-05-14T10:00+02:00[Europe/Berlin]"), "Titel")).contains("""
                        BEGIN:VTIMEZONE
                        TZID:Europe/Berlin
                        BEGIN:DAYLIGHT
                        DTSTART:20240331T020000
                        TZOFFSETFROM:+0100
                        TZOFFSETTO:+0200
                        END:DAYLIGHT
                        BEGIN:STANDARD
                        DTSTART:20241027T030000
                        TZOFFSETFROM:+0200
                        TZOFFSETTO:+0100
                        END:STANDARD
                        END:VTIMEZONE
                        """.replace("\n", "\r\n"));
    }

    @Test
    void severalDaysWithTimesBeginAndEndAtThem() {
        String file = file(
                FuzzyDate.range(
                        at("2021-06-02T09:00+02:00[Europe/Berlin]"), at("2021-06-04T17:00+02:00[Europe/Berlin]")),
                "Studienreise");

        assertThat(file)
                .contains("DTSTART;TZID=Europe/Berlin:20210602T090000", "DTEND;TZID=Europe/Berlin:20210604T170000");
    }

    @Test
    void severalDaysWithoutTimesEndWithTheDayAfter() {
        String file = file(
                FuzzyDate.range(FuzzyDate.day(LocalDate.of(2021, 6, 2)), FuzzyDate.day(LocalDate.of(2021, 6, 4))),
                "Studienreise");

        assertThat(file).contains("DTSTART;VALUE=DATE:20210602", "DTEND;VALUE=DATE:20210605");
    }

    @Test
    void textIsEscaped() {
        String text = file(FuzzyDate.day(LocalDate.of(2024, 5, 14)), "Lärm, Licht; Luft")
                .replace("\r\n ", "");

        assertThat(text)
                .contains(
                        "SUMMARY:Lärm\\, Licht\\; Luft\r\n",
                        "DESCRIPTION:Erste Zeile\\; mit Semikolon\\nZweite\\, mit Komma\r\n",
                        "ORGANIZER;CN=Büro:mailto:buero@stadt.example\r\n");
    }

    @Test
    void linesAreFoldedAt75OctetsWithoutBreakingCharacters() {
        String summary = "Übergänge für größere Städte – ".repeat(8) + "🚲".repeat(30);
        String file = file(FuzzyDate.day(LocalDate.of(2024, 5, 14)), summary);

        assertThat(file.split("\r\n")).allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8).length)
                .isLessThanOrEqualTo(75));
        assertThat(Biweekly.parse(file)
                        .first()
                        .getEvents()
                        .getFirst()
                        .getSummary()
                        .getValue())
                .isEqualTo(summary);
    }

    @Test
    void withoutADayThereIsNone() {
        CalendarEntry undated = new CalendarEntry(
                "a",
                0,
                Schedule.of(FuzzyDate.year(2024), null, "Europe/Berlin"),
                false,
                "x",
                null,
                "x",
                "x",
                null,
                null,
                Instant.EPOCH);

        assertThat(CalendarFile.of(undated)).isEmpty();
    }
}
