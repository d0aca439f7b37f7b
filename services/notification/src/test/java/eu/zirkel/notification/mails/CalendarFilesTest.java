package eu.zirkel.notification.mails;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import eu.zirkel.contracts.FuzzyDate;
import eu.zirkel.contracts.Venue;
import eu.zirkel.notification.activities.ActivityStatus;
import eu.zirkel.notification.activities.KnownActivity;
import eu.zirkel.notification.catalogue.MailCode;
import eu.zirkel.notification.mails.CalendarFiles.CalendarFile;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Calendar files as clients read them, and as they stand on the wire. */
class CalendarFilesTest {

    @Test
    void a_confirmation_enters_the_event() {
        CalendarFile file = file(MailCode.REG_CONFIRMED, Samples.lecture());
        assertThat(file.method()).isEqualTo("REQUEST");
        assertThat(lines(file))
                .contains(
                        "METHOD:REQUEST",
                        "UID:bottomup00000001@zirkel.example",
                        "SEQUENCE:0",
                        "DTSTAMP:20240410T070000Z",
                        "DTSTART;TZID=Europe/Berlin:20240514T100000",
                        "DTEND;TZID=Europe/Berlin:20240514T104000",
                        "SUMMARY:Coffee Lecture: Bottom-up",
                        "LOCATION:Online (WebEx)",
                        "URL:https://zirkel.example/a/bottomup00000001")
                .doesNotContain("STATUS:CANCELLED");
        VEvent event = event(file);
        assertThat(event.getAttendees()).singleElement().satisfies(attendee -> {
            assertThat(attendee.getEmail()).isEqualTo("aenne@koeln.example");
            assertThat(attendee.getCommonName()).isEqualTo("Änne Müller, Stadt Köln");
        });
        assertThat(event.getOrganizer().getEmail()).isEqualTo("no-reply@zirkel.example");
        assertThat(event.getOrganizer().getCommonName()).isEqualTo("Coffee Lectures für Kommunen");
        assertThat(event.getDescription().getValue())
                .contains(Samples.JOIN, Samples.LINKS.registration(Samples.order(MailCode.REG_CONFIRMED)));
        assertThat(event.getDateStart().getValue().toInstant()).isEqualTo(Instant.parse("2024-05-14T08:00:00Z"));
    }

    @Test
    void the_time_zone_comes_along_and_is_right_for_the_events_own_year() {
        assertThat(lines(file(MailCode.REG_CONFIRMED, Samples.lecture())))
                .containsSubsequence(
                        "BEGIN:VTIMEZONE",
                        "TZID:Europe/Berlin",
                        "BEGIN:DAYLIGHT",
                        "DTSTART:20240331T020000",
                        "END:DAYLIGHT",
                        "END:VTIMEZONE")
                .containsSubsequence("BEGIN:STANDARD", "DTSTART:20241027T030000", "END:STANDARD")
                .contains(
                        "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3",
                        "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10",
                        "TZOFFSETFROM:+0100",
                        "TZOFFSETTO:+0200");
    }

    @ParameterizedTest
    @CsvSource({
        "2020-09-15T15:00, Africa/Nairobi, 2020-09-15T12:00:00Z",
        "2016-12-01T10:00, Europe/Istanbul, 2016-12-01T07:00:00Z",
        "2024-03-20T10:00, America/New_York, 2024-03-20T14:00:00Z",
        "2021-01-14T09:30, Europe/Paris, 2021-01-14T08:30:00Z",
        "2030-07-01T08:00, Australia/Lord_Howe, 2030-06-30T21:30:00Z"
    })
    void other_zones_are_read_back_as_the_same_moment(String local, String zone, Instant moment) {
        CalendarFile file =
                file(MailCode.REG_CONFIRMED, Samples.lecture(Samples.at(local, zone), 0, ActivityStatus.PUBLISHED));
        assertThat(event(file).getDateStart().getValue().toInstant()).isEqualTo(moment);
    }

    @Test
    void a_day_without_a_time_is_a_whole_day_that_blocks_nothing() {
        KnownActivity day = Samples.lecture(FuzzyDate.day(LocalDate.of(2019, 8, 14)), 0, ActivityStatus.PUBLISHED);
        assertThat(lines(file(MailCode.REG_CONFIRMED, day)))
                .contains("DTSTART;VALUE=DATE:20190814", "DTEND;VALUE=DATE:20190815", "TRANSP:TRANSPARENT")
                .doesNotContain("BEGIN:VTIMEZONE");
    }

    @Test
    void several_days_with_times_are_one_event() {
        FuzzyDate days = FuzzyDate.range(
                Samples.at("2021-06-02T09:00", "Europe/Berlin"), Samples.at("2021-06-04T17:00", "Europe/Berlin"));
        assertThat(lines(file(MailCode.REG_PROMOTED, Samples.lecture(days, 0, ActivityStatus.PUBLISHED))))
                .contains("DTSTART;TZID=Europe/Berlin:20210602T090000", "DTEND;TZID=Europe/Berlin:20210604T170000");
    }

    @Test
    void a_cancelled_activity_is_taken_out_as_cancelled() {
        CalendarFile file =
                file(MailCode.ACT_CANCELLED, Samples.lecture(Samples.TEN_O_CLOCK, 1, ActivityStatus.CANCELLED));
        assertThat(file.method()).isEqualTo("CANCEL");
        assertThat(lines(file))
                .contains(
                        "METHOD:CANCEL",
                        "STATUS:CANCELLED",
                        "SEQUENCE:1",
                        "UID:bottomup00000001@zirkel.example",
                        "DTSTART;TZID=Europe/Berlin:20240514T100000");
    }

    @Test
    void a_postponed_activity_is_taken_out_at_the_date_it_was_entered_for() {
        CalendarFile file =
                file(MailCode.ACT_POSTPONED, Samples.lecture(Samples.TEN_O_CLOCK, 1, ActivityStatus.POSTPONED));
        assertThat(lines(file))
                .contains("METHOD:CANCEL", "STATUS:CANCELLED", "DTSTART;TZID=Europe/Berlin:20240514T100000");
    }

    @Test
    void who_withdraws_is_taken_out_alone_and_the_event_stands() {
        CalendarFile file = file(MailCode.REG_WITHDRAWN, Samples.lecture());
        assertThat(lines(file)).contains("METHOD:CANCEL").doesNotContain("STATUS:CANCELLED");
        assertThat(event(file).getAttendees()).hasSize(1);
        assertThat(event(file).getDescription().getValue()).doesNotContain(Samples.JOIN);
    }

    @ParameterizedTest
    @EnumSource(MailCode.class)
    void people_without_a_seat_get_no_file_and_no_way_into_the_room(MailCode code) {
        MailOrder order = Samples.order(code, Samples.lecture(), Samples.person("de", null), false);
        assertThat(Samples.CALENDARS.of(order)).isEmpty();
        assertThat(new String(Samples.MAILS.write(order).bytes(), StandardCharsets.UTF_8))
                .doesNotContain("webex.example");
    }

    @Test
    void there_is_no_file_without_a_day() {
        KnownActivity year = Samples.lecture(FuzzyDate.year(2021), 0, ActivityStatus.PUBLISHED);
        assertThat(Samples.CALENDARS.of(Samples.order(MailCode.REG_CONFIRMED, year, Samples.person("de", null), true)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"de,termin.ics", "en,invite.ics", "fr,invitation.ics"})
    void the_file_is_named_in_the_readers_language(String language, String name) {
        assertThat(Samples.CALENDARS.of(
                        Samples.order(MailCode.REG_CONFIRMED, Samples.lecture(), Samples.person(language, null), true)))
                .singleElement()
                .extracting(CalendarFile::name)
                .isEqualTo(name);
    }

    @Test
    void lines_end_with_crlf_and_are_folded_at_75_octets_between_characters() {
        KnownActivity long_ = Samples.onsite(
                Samples.TEN_O_CLOCK,
                new Venue(
                        "Großer Saal; Flügel 2, Höfe 3\\4 – „Überäußerst schön gelegene Öffentlichkeitsräume“",
                        "Straße der Jugendbewegung 1",
                        "Köln",
                        "DE"));
        CalendarFile file = file(MailCode.REG_CONFIRMED, long_);
        String raw = new String(file.content(), StandardCharsets.UTF_8);
        assertThat(raw.replace("\r\n", "")).doesNotContain("\r").doesNotContain("\n");
        assertThat(List.of(raw.split("\r\n")))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
        assertThat(raw).contains("Großer Saal\\; Flügel 2\\, Höfe 3\\\\4").doesNotContain("\ufffd");
        assertThat(event(file).getLocation().getValue())
                .isEqualTo("Großer Saal; Flügel 2, Höfe 3\\4 – „Überäußerst schön gelegene Öffentlichkeitsräume“,"
                        + " Straße der Jugendbewegung 1, Köln, DE");
    }

    private static CalendarFile file(MailCode code, KnownActivity activity) {
        List<CalendarFile> files =
                Samples.CALENDARS.of(Samples.order(code, activity, Samples.person("de", null), true));
        assertThat(files).hasSize(1);
        return files.getFirst();
    }

    private static List<String> lines(CalendarFile file) {
        return List.of(new String(file.content(), StandardCharsets.UTF_8)
                .replace("\r\n ", "")
                .split("\r\n"));
    }

    private static VEvent event(CalendarFile file) {
        ICalendar calendar = Biweekly.parse(new String(file.content(), StandardCharsets.UTF_8))
                .first();
        assertThat(calendar.getEvents()).hasSize(1);
        return calendar.getEvents().getFirst();
    }
}
