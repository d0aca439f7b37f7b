package eu.zirkel.notification.mails;

import static org.assertj.core.api.Assertions.assertThat;

import eu.zirkel.contracts.FuzzyDate;
import eu.zirkel.contracts.Venue;
import eu.zirkel.notification.catalogue.MailCode;
import eu.zirkel.testing.Requirement;
import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Mails as a program shows them that knows neither HTML nor calendar files. */
class PlainMailTest {

    private static final EnumSet<MailCode> LOOKING_FORWARD =
            EnumSet.of(MailCode.REG_CONFIRMED, MailCode.REG_PROMOTED, MailCode.REMINDER);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            de | Wir freuen uns auf Ihre Teilnahme!            | Freundliche Grüße
            en | We look forward to your participation!        | Kind regards
            fr | Nous nous réjouissons de votre participation !| Cordialement
            """)
    @Requirement("C-22")
    void a_confirmation_and_a_reminder_close_with_how_much_we_look_forward(
            String language, String closing, String farewell) throws Exception {
        for (MailCode code : MailCode.values()) {
            MailOrder order = Samples.order(code, Samples.lecture(), Samples.person(language, null), true);
            if (LOOKING_FORWARD.contains(code)) {
                assertThat(plain(order)).contains("\n\n" + closing + "\n\n" + farewell + "\nCoffee Lectures");
                assertThat(html(order)).containsSubsequence(Samples.JOIN, ">" + closing + "<", ">" + farewell + "<");
            } else {
                assertThat(plain(order)).contains(farewell).doesNotContain(closing);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            de | Wann: 14.05.2024, 10:00–10:40 Uhr (Europe/Berlin) | Wo: Online (WebEx) | Online-Zugang: | Einwahl per Telefon: | Kenncode:
            en | When: 14 May 2024, 10:00–10:40 (Europe/Berlin) | Where: Online (WebEx) | Join online: | Join by phone: | Passcode:
            fr | Quand : 14 mai 2024, 10:00–10:40 (Europe/Berlin) | Où : En ligne (WebEx) | Accès en ligne : | Accès par téléphone : | `Code d'accès :`
            """)
    @Requirement("C-26")
    void it_has_everything_one_needs_to_be_there(
            String language, String when, String where, String join, String dial, String passcode) throws Exception {
        for (MailCode code : LOOKING_FORWARD) {
            MailOrder order = Samples.order(code, Samples.lecture(), Samples.person(language, null), true);
            assertThat(plain(order).lines())
                    .containsSubsequence(
                            when,
                            where,
                            join + " " + Samples.JOIN,
                            dial + " +49 30 1",
                            passcode + " 4711",
                            Samples.LINKS.registration(order));
        }
    }

    @Test
    @Requirement("C-26")
    void of_a_place_it_says_the_day_and_the_address() throws Exception {
        MailOrder order = Samples.order(
                MailCode.REG_CONFIRMED,
                Samples.onsite(
                        FuzzyDate.day(LocalDate.of(2019, 8, 14)),
                        new Venue("Rathaus, Großer Saal", "Marktplatz 1", "Musterstadt", "DE")),
                Samples.person("de", null),
                true);

        assertThat(plain(order).lines())
                .contains("Wann: 14.08.2019", "Wo: Rathaus, Großer Saal, Marktplatz 1, Musterstadt, DE");
    }

    @ParameterizedTest
    @CsvSource({"de,Kalenderdatei:", "en,Calendar file:", "fr,Fichier d'agenda :"})
    @Requirement("C-26")
    void where_a_calendar_file_comes_with_it_it_also_says_from_where_to_get_it(String language, String label)
            throws Exception {
        String address = "/api/activities/" + Samples.lecture().id() + "/calendar.ics";
        for (MailCode code : MailCode.values()) {
            MailOrder order = Samples.order(code, Samples.lecture(), Samples.person(language, null), true);
            if (code.invitation() == MailCode.Invitation.REQUEST) {
                assertThat(plain(order)).containsPattern("\n" + label + " https?://[^ ]+" + address + "\n");
            } else {
                assertThat(plain(order)).doesNotContain("calendar.ics");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(MailCode.class)
    @Requirement("C-26")
    void its_text_comes_first_and_holds_no_markup(MailCode code) throws Exception {
        BodyPart first = alternatives(Samples.order(code)).getBodyPart(0);

        assertThat(first.getContentType().replaceAll("\\s+", " ")).startsWithIgnoringCase("text/plain; charset=UTF-8");
        assertThat((String) first.getContent()).doesNotContainPattern("</?[a-z]+|&[a-z]+;");
    }

    private static String plain(MailOrder order) throws Exception {
        return ((String) alternatives(order).getBodyPart(0).getContent()).replace("\r\n", "\n");
    }

    private static String html(MailOrder order) throws Exception {
        return (String) alternatives(order).getBodyPart(1).getContent();
    }

    private static Multipart alternatives(MailOrder order) throws Exception {
        Multipart outer = (Multipart) new MimeMessage(
                        Session.getInstance(new Properties()),
                        new ByteArrayInputStream(Samples.MAILS.write(order).bytes()))
                .getContent();
        return outer.getBodyPart(0).getContent() instanceof Multipart alternative ? alternative : outer;
    }
}
