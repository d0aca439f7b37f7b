package eu.zirkel.notification.mails;

import static org.assertj.core.api.Assertions.assertThat;

import eu.zirkel.notification.activities.ActivityStatus;
import eu.zirkel.notification.activities.KnownActivity;
import eu.zirkel.notification.catalogue.MailCode;
import eu.zirkel.notification.contacts.Contact;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whole mails, as a mail program opens them. */
class MailsTest {

    @Test
    void the_envelope_says_who_writes_and_whom_to_answer() throws Exception {
        MimeMessage mail = parsed(Samples.order(MailCode.REG_CONFIRMED));
        assertThat(mail.getSubject())
                .isEqualTo("Anmeldebestätigung: Coffee Lecture: Bottom-up am 14.05.2024, 10:00 Uhr");
        assertThat(mail.getHeader("Subject", null)).matches("\\p{ASCII}*");
        assertThat(mail.getFrom()[0].toString()).contains("<no-reply@zirkel.example>");
        assertThat(mail.getReplyTo()[0].toString()).contains("<buero@zirkel.example>");
        assertThat(mail.getRecipients(Message.RecipientType.TO)[0].toString()).contains("<aenne@koeln.example>");
        assertThat(mail.getMessageID()).isEqualTo("<message000000001@zirkel.example>");
        assertThat(mail.getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");
        assertThat(mail.getSentDate()).isEqualTo("2024-04-10T07:00:00Z");
    }

    @Test
    void text_and_html_say_everything_and_the_calendar_file_is_attached() throws Exception {
        MimeMessage mail = parsed(Samples.order(MailCode.REG_CONFIRMED));
        Multipart mixed = (Multipart) mail.getContent();
        assertThat(mixed.getCount()).isEqualTo(2);
        Multipart alternative = (Multipart) mixed.getBodyPart(0).getContent();
        String text = (String) alternative.getBodyPart(0).getContent();
        String html = (String) alternative.getBodyPart(1).getContent();
        for (String words : new String[] {
            "Guten Tag Änne Müller, Stadt Köln",
            "Stadtentwicklung durch Bürgerbeteiligung Bottom-up",
            "14.05.2024, 10:00–10:40 Uhr (Europe/Berlin)",
            "Online (WebEx)",
            Samples.JOIN,
            "4711",
            "Der Vortrag wird aufgezeichnet",
            Samples.LINKS.registration(Samples.order(MailCode.REG_CONFIRMED)),
            "Büro Zirkel, buero@zirkel.example",
            "Gefördert vom Land Nordrhein-Westfalen",
            "https://zirkel.example/datenschutz"
        }) {
            assertThat(text).contains(words);
            assertThat(html).contains(words);
        }
        assertThat(html).contains("lang=\"de\"").doesNotContain("<img").doesNotContain(" th:");
        BodyPart file = mixed.getBodyPart(1);
        assertThat(file.getFileName()).isEqualTo("termin.ics");
        assertThat(file.getContentType().replaceAll("\\s+", " "))
                .startsWith("text/calendar; charset=UTF-8; method=REQUEST");
        assertThat(new String(file.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .startsWith("BEGIN:VCALENDAR\r\n");
    }

    @Test
    void long_names_and_titles_arrive_as_they_are_and_no_line_is_too_long() throws Exception {
        String name =
                "Bürgermeister*in der Verbandsgemeinde \"Höhe–Süd\" 😀 mit einem Namen, der nicht enden will, und mehr";
        String title = "Plain ASCII, but longer than a line of a header should ever be: \\ \"quoted\" <x@y> (z); = _ ?";
        KnownActivity activity = new KnownActivity(
                "a",
                1,
                0,
                ActivityStatus.PUBLISHED,
                null,
                "p",
                Map.of("en", title, "de", name + name),
                null,
                Samples.TEN_O_CLOCK,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                0,
                null,
                null);
        for (String language : new String[] {"en", "de"}) {
            MailOrder order = Samples.order(
                    MailCode.REG_CONFIRMED,
                    activity,
                    new Contact("p", 1, name, "x@y.example", language, null, false),
                    true);
            MimeMessage mail = parsed(order);
            assertThat(mail.getSubject()).contains(language.equals("en") ? title : name + name);
            assertThat(((InternetAddress) mail.getRecipients(Message.RecipientType.TO)[0]).getPersonal())
                    .isEqualTo(name);
            assertThat(text(order)).contains(language.equals("en") ? title : name + name);
            assertThat(List.of(new String(Samples.MAILS.write(order).bytes(), StandardCharsets.UTF_8).split("\r\n")))
                    .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(78));
        }
    }

    @Test
    void a_mail_is_ascii_with_crlf_and_written_twice_the_same() {
        byte[] once = Samples.MAILS.write(Samples.order(MailCode.REG_PROMOTED)).bytes();
        assertThat(new String(once, StandardCharsets.UTF_8)).matches("(?:[\\x20-\\x7e\\t]|\\r\\n)*+");
        assertThat(Samples.MAILS.write(Samples.order(MailCode.REG_PROMOTED)).bytes())
                .isEqualTo(once);
    }

    @Test
    void readers_elsewhere_see_their_own_time_as_well() throws Exception {
        assertThat(text(Samples.order(
                        MailCode.REG_CONFIRMED, Samples.lecture(), Samples.person("en", "Africa/Nairobi"), true)))
                .contains("14 May 2024, 10:00–10:40 (Europe/Berlin)", "11:00 (Africa/Nairobi)")
                .contains("Urban development, bottom-up");
        assertThat(text(Samples.order(
                        MailCode.REG_CONFIRMED, Samples.lecture(), Samples.person("en", "Pacific/Honolulu"), true)))
                .contains("13 May 2024, 22:00 (Pacific/Honolulu)");
        assertThat(text(Samples.order(
                        MailCode.REG_CONFIRMED, Samples.lecture(), Samples.person("en", "Europe/Paris"), true)))
                .doesNotContain("Europe/Paris");
    }

    @Test
    void a_recording_says_until_when_it_can_be_watched() throws Exception {
        assertThat(text(Samples.order(MailCode.REC_PUBLISHED))).contains("verfügbar bis 22.05.2024, 00:00 Uhr");
    }

    @Test
    void a_title_cannot_smuggle_markup_into_the_html() throws Exception {
        MailOrder plain = Samples.order(MailCode.REG_RECEIVED);
        MailOrder order = Samples.order(
                MailCode.REG_RECEIVED,
                plain.activity(),
                new Contact("p", 1, "<script>alert(1)</script>", "x@y.example", "de", null, false),
                false);
        Multipart alternative = (Multipart) parsed(order).getContent();
        assertThat((String) alternative.getBodyPart(1).getContent())
                .doesNotContain("<script>")
                .contains("&lt;script&gt;");
    }

    @ParameterizedTest
    @EnumSource(MailCode.class)
    void every_mail_is_small_and_complete_in_all_languages(MailCode code) throws Exception {
        for (String language : new String[] {"de", "en", "fr"}) {
            MailOrder order = Samples.order(code, Samples.lecture(), Samples.person(language, null), true);
            assertThat(Samples.MAILS.write(order).bytes().length).isLessThan(100_000);
            assertThat(text(order))
                    .contains("https://zirkel.example/datenschutz", Samples.LINKS.registration(order))
                    .doesNotContain("{")
                    .doesNotContain("[")
                    .doesNotContain("null");
        }
    }

    private static String text(MailOrder order) throws Exception {
        Object content = parsed(order).getContent();
        Multipart outer = (Multipart) content;
        Object first = outer.getBodyPart(0).getContent();
        return (String)
                (first instanceof Multipart alternative
                        ? alternative.getBodyPart(0).getContent()
                        : first);
    }

    private static MimeMessage parsed(MailOrder order) throws Exception {
        return new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(Samples.MAILS.write(order).bytes()));
    }
}
