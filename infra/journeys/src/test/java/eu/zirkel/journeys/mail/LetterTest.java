package eu.zirkel.journeys.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LetterTest {

    private static final String SOURCE = """
            Subject: =?UTF-8?Q?Platz_frei_=E2=80=93_Sie_sind_dabei:_Coffee_Lecture:_?=
             =?UTF-8?Q?Bottom-up_am_14.05.2024,_10:00_Uhr?=
            From: Coffee Lectures <noreply@zirkel.example>
            Reply-To: =?UTF-8?Q?B=C3=BCro?= <team@beteiligung.example>
            To: p01@stadt.example
            Message-ID: <m1@zirkel.example>
            Auto-Submitted: auto-generated
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary=outer

            --outer
            Content-Type: multipart/alternative; boundary=inner

            --inner
            Content-Type: text/plain; charset=UTF-8
            Content-Transfer-Encoding: quoted-printable

            Gr=C3=BC=C3=9Fe. Ihre Anmeldung: http://localhost:8080/r/abc-_1?lang=3Dde.
            --inner
            Content-Type: text/html; charset=UTF-8

            <p>Grüße</p>
            --inner--
            --outer
            Content-Type: text/calendar; charset=UTF-8; method=REQUEST
            Content-Disposition: attachment; filename=termin.ics

            BEGIN:VCALENDAR
            METHOD:REQUEST
            BEGIN:VTIMEZONE
            DTSTART:19700101T000000
            END:VTIMEZONE
            BEGIN:VEVENT
            UID:a1@zirkel.example
            DTSTART;TZID=Europe/Berlin:20240514T100000
            ATTENDEE;RSVP=FALSE:mail
             to:p01@stadt.example
            END:VEVENT
            END:VCALENDAR

            --outer--
            """;

    private final Letter letter = Letter.of(SOURCE.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));

    @Test
    void anEncodedSubjectReadsAsItWasMeant() {
        assertThat(letter.subject())
                .isEqualTo("Platz frei – Sie sind dabei: Coffee Lecture: Bottom-up am 14.05.2024, 10:00 Uhr");
        assertThat(letter.replyTo()).isEqualTo("Büro <team@beteiligung.example>");
    }

    @Test
    void textAndHtmlAreToldApart() {
        assertThat(letter.text()).startsWith("Grüße.");
        assertThat(letter.html()).contains("<p>Grüße</p>");
    }

    @Test
    void theLinkOfTheReaderIsFound() {
        assertThat(letter.links()).containsExactly("http://localhost:8080/r/abc-_1?lang=de");
        assertThat(letter.token()).isEqualTo("abc-_1");
    }

    @Test
    void theCalendarFileIsUnfoldedAndTheZoneIsNoEvent() {
        Letter.Attached attached = letter.calendar().orElseThrow();

        assertThat(attached.method()).isEqualTo("REQUEST");
        assertThat(attached.fileName()).isEqualTo("termin.ics");
        assertThat(attached.file().method()).isEqualTo("REQUEST");
        assertThat(attached.file().events()).isEqualTo(1);
        assertThat(attached.file().lines("DTSTART")).containsExactly("DTSTART;TZID=Europe/Berlin:20240514T100000");
        assertThat(attached.file().lines("ATTENDEE")).containsExactly("ATTENDEE;RSVP=FALSE:mailto:p01@stadt.example");
        assertThat(attached.file().isWellFormed()).isTrue();
    }

    @Test
    void aLineThatIsTooLongOrEndsAloneIsNotWellFormed() {
        assertThat(new CalendarFile("A:" + "x".repeat(80) + "\r\n").isWellFormed())
                .isFalse();
        assertThat(new CalendarFile("A:1\nB:2\r\n").isWellFormed()).isFalse();
    }
}
