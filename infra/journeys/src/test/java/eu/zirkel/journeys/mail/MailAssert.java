package eu.zirkel.journeys.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.api.AbstractAssert;

/** What the contract asks of every mail (§3.0), and of those with and without a calendar file. */
public final class MailAssert extends AbstractAssert<MailAssert, Letter> {

    private final Mail mail;
    private final CalendarFile calendar;
    private final Letter.Attached attached;

    private MailAssert(Mail mail, Letter letter) {
        super(letter, MailAssert.class);
        this.mail = mail;
        this.attached = letter.calendar().orElse(new Letter.Attached("", "", "", new CalendarFile("")));
        this.calendar = attached.file();
    }

    /** Opens a mail and looks at what every mail must have. */
    public static MailAssert assertThatMail(Mail mail) {
        MailAssert opened = new MailAssert(mail, mail.open());
        opened.isAMailOfThePlatform();
        return opened;
    }

    private void isAMailOfThePlatform() {
        assertThat(actual.subject()).as("subject on the wire").isEqualTo(mail.subject());
        assertThat(actual.messageId()).matches("<[^@<>]+@[^@<>]+>");
        assertThat(actual.autoSubmitted()).isEqualTo("auto-generated");
        assertThat(actual.replyTo()).contains("team@beteiligung.example");
        assertThat(actual.text()).as("text part").contains("/r/" + actual.token());
        assertThat(actual.html()).as("HTML part").contains("/r/" + actual.token());
        assertThat(actual.text() + actual.html()).doesNotContain("${", "null", "<img");
    }

    /** Both parts say this. */
    public MailAssert says(String words) {
        assertThat(actual.text()).as("text part").contains(words);
        assertThat(actual.html()).as("HTML part").contains(words);
        return this;
    }

    /** Neither part says this. */
    public MailAssert neverSays(String words) {
        assertThat(actual.text() + actual.html() + calendar.raw()).doesNotContain(words);
        return this;
    }

    /** It has no calendar file. */
    public MailAssert hasNoCalendarFile() {
        assertThat(actual.calendars()).as("calendar files").isEmpty();
        return this;
    }

    /** Its calendar file puts this event, for this reader alone, into the calendar. */
    public MailAssert invites(String uid, int sequence) {
        holdsOneEventForTheReader("REQUEST", uid, sequence);
        assertThat(calendar.raw()).as("rules of the zone").contains("BEGIN:VTIMEZONE");
        return this;
    }

    /** Its calendar file takes this reader alone out of the event, which itself goes on. */
    public MailAssert takesTheReaderOut(String uid, int sequence) {
        holdsOneEventForTheReader("CANCEL", uid, sequence);
        assertThat(calendar.lines()).doesNotContain("STATUS:CANCELLED");
        return this;
    }

    /** Its calendar file takes the whole event out of the calendar. */
    public MailAssert cancels(String uid, int sequence) {
        holdsOneEventForTheReader("CANCEL", uid, sequence);
        assertThat(calendar.lines()).contains("STATUS:CANCELLED");
        return this;
    }

    /** The event's calendar file has exactly these lines for its beginning and its end. */
    public MailAssert lasts(String begin, String end) {
        assertThat(calendar.lines("DTSTART")).containsExactly("DTSTART;" + begin);
        assertThat(calendar.lines("DTEND")).containsExactly("DTEND;" + end);
        return this;
    }

    private void holdsOneEventForTheReader(String method, String uid, int sequence) {
        assertThat(attached.method()).as("method in the type").isEqualTo(method);
        assertThat(attached.charset()).isEqualToIgnoringCase("UTF-8");
        assertThat(attached.fileName()).isEqualTo("termin.ics");
        assertThat(calendar.method()).as("method in the file").isEqualTo(method);
        assertThat(calendar.isWellFormed())
                .as("folded, with CRLF: %s", calendar.raw())
                .isTrue();
        assertThat(calendar.events()).as("events").isEqualTo(1);
        assertThat(calendar.value("UID")).isEqualTo(uid);
        assertThat(calendar.value("SEQUENCE")).isEqualTo(String.valueOf(sequence));
        assertThat(calendar.lines("ORGANIZER")).hasSize(1);
        assertThat(calendar.lines("ATTENDEE")).as("attendees").singleElement().satisfies(attendee -> assertThat(
                        attendee)
                .endsWithIgnoringCase(":mailto:" + mail.to()));
    }
}
