package eu.zirkel.notification.mails;

import static org.assertj.core.api.Assertions.assertThat;

import eu.zirkel.contracts.FuzzyDate;
import eu.zirkel.notification.activities.ActivityStatus;
import eu.zirkel.notification.activities.KnownActivity;
import eu.zirkel.notification.catalogue.MailCode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Subjects exactly as the contract has them. */
class SubjectsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            M-REG-RECEIVED  | de | Anmeldung eingegangen: Coffee Lecture: Bottom-up
            M-REG-RECEIVED  | en | Registration received: Coffee Lecture: Bottom-up
            M-REG-RECEIVED  | fr | Inscription reçue : Coffee Lecture: Bottom-up
            M-REG-CONFIRMED | de | Anmeldebestätigung: Coffee Lecture: Bottom-up am 14.05.2024, 10:00 Uhr
            M-REG-CONFIRMED | en | Registration confirmed: Coffee Lecture: Bottom-up on 14 May 2024, 10:00
            M-REG-CONFIRMED | fr | Inscription confirmée : Coffee Lecture: Bottom-up le 14 mai 2024, 10:00
            M-REG-WAITLISTED| de | Warteliste: Coffee Lecture: Bottom-up (Platz 2)
            M-REG-WAITLISTED| en | Waiting list: Coffee Lecture: Bottom-up (position 2)
            M-REG-WAITLISTED| fr | Liste d'attente : Coffee Lecture: Bottom-up (position 2)
            M-REG-PROMOTED  | de | Platz frei – Sie sind dabei: Coffee Lecture: Bottom-up am 14.05.2024, 10:00 Uhr
            M-REG-PROMOTED  | en | A seat is free – you are in: Coffee Lecture: Bottom-up on 14 May 2024, 10:00
            M-REG-PROMOTED  | fr | Une place s'est libérée – vous participez : Coffee Lecture: Bottom-up le 14 mai 2024, 10:00
            M-REG-OFFERED   | de | Platzangebot bis 10.05.2024, 18:00 Uhr: Coffee Lecture: Bottom-up
            M-REG-OFFERED   | en | Seat offer until 10 May 2024, 18:00: Coffee Lecture: Bottom-up
            M-REG-OFFERED   | fr | Place proposée jusqu'au 10 mai 2024, 18:00 : Coffee Lecture: Bottom-up
            M-REG-OFFER-LAPSED | de | Platzangebot abgelaufen: Coffee Lecture: Bottom-up
            M-REG-OFFER-LAPSED | en | Seat offer expired: Coffee Lecture: Bottom-up
            M-REG-OFFER-LAPSED | fr | Proposition de place expirée : Coffee Lecture: Bottom-up
            M-REG-REJECTED  | de | Keine Teilnahme möglich: Coffee Lecture: Bottom-up
            M-REG-REJECTED  | en | Registration not possible: Coffee Lecture: Bottom-up
            M-REG-REJECTED  | fr | Inscription impossible : Coffee Lecture: Bottom-up
            M-REG-WITHDRAWN | de | Abmeldung bestätigt: Coffee Lecture: Bottom-up
            M-REG-WITHDRAWN | en | Withdrawal confirmed: Coffee Lecture: Bottom-up
            M-REG-WITHDRAWN | fr | Désinscription confirmée : Coffee Lecture: Bottom-up
            M-DATE-FIXED    | de | Termin steht fest: Coffee Lecture: Bottom-up am 14.05.2024, 10:00 Uhr
            M-DATE-FIXED    | en | Date confirmed: Coffee Lecture: Bottom-up on 14 May 2024, 10:00
            M-DATE-FIXED    | fr | Date fixée : Coffee Lecture: Bottom-up le 14 mai 2024, 10:00
            M-ACT-CHANGED   | de | Terminänderung: Coffee Lecture: Bottom-up jetzt am 14.05.2024, 10:00 Uhr
            M-ACT-CHANGED   | en | Date changed: Coffee Lecture: Bottom-up now on 14 May 2024, 10:00
            M-ACT-CHANGED   | fr | Changement de date : Coffee Lecture: Bottom-up désormais le 14 mai 2024, 10:00
            M-ACT-RELOCATED | de | Ortsänderung: Coffee Lecture: Bottom-up am 14.05.2024, 10:00 Uhr
            M-ACT-RELOCATED | en | Change of venue: Coffee Lecture: Bottom-up on 14 May 2024, 10:00
            M-ACT-RELOCATED | fr | Changement de lieu : Coffee Lecture: Bottom-up le 14 mai 2024, 10:00
            M-ACT-POSTPONED | de | Verschoben: Coffee Lecture: Bottom-up – neuer Termin folgt
            M-ACT-POSTPONED | en | Postponed: Coffee Lecture: Bottom-up – new date to follow
            M-ACT-POSTPONED | fr | Reporté : Coffee Lecture: Bottom-up – nouvelle date à venir
            M-ACT-CANCELLED | de | Absage: Coffee Lecture: Bottom-up am 14.05.2024, 10:00 Uhr
            M-ACT-CANCELLED | en | Cancelled: Coffee Lecture: Bottom-up on 14 May 2024, 10:00
            M-ACT-CANCELLED | fr | Annulation : Coffee Lecture: Bottom-up le 14 mai 2024, 10:00
            M-REMINDER      | de | Erinnerung: Coffee Lecture: Bottom-up am 14.05.2024, 10:00 Uhr
            M-REMINDER      | en | Reminder: Coffee Lecture: Bottom-up on 14 May 2024, 10:00
            M-REMINDER      | fr | Rappel : Coffee Lecture: Bottom-up le 14 mai 2024, 10:00
            M-ROOM-LINK     | de | Zugangsdaten: Coffee Lecture: Bottom-up am 14.05.2024, 10:00 Uhr
            M-ROOM-LINK     | en | Access details: Coffee Lecture: Bottom-up on 14 May 2024, 10:00
            M-ROOM-LINK     | fr | Informations de connexion : Coffee Lecture: Bottom-up le 14 mai 2024, 10:00
            M-REC-PUBLISHED | de | Aufzeichnung verfügbar: Coffee Lecture: Bottom-up
            M-REC-PUBLISHED | en | Recording available: Coffee Lecture: Bottom-up
            M-REC-PUBLISHED | fr | Enregistrement disponible : Coffee Lecture: Bottom-up
            M-ACT-INFO      | de | Neues zum Programm: Coffee Lecture: Bottom-up
            M-ACT-INFO      | en | Programme update: Coffee Lecture: Bottom-up
            M-ACT-INFO      | fr | Mise à jour du programme : Coffee Lecture: Bottom-up
            """)
    void are_those_of_the_contract_for_every_code_and_language(String code, String language, String subject) {
        assertThat(subject(MailCode.of(code), language, Samples.lecture())).isEqualTo(subject);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            de | Erinnerung: Coffee Lecture: Bottom-up am 14.08.2019
            en | Reminder: Coffee Lecture: Bottom-up on 14 August 2019
            fr | Rappel : Coffee Lecture: Bottom-up le 14 août 2019
            """)
    void name_a_day_without_a_time(String language, String subject) {
        assertThat(reminder(language, FuzzyDate.day(LocalDate.of(2019, 8, 14)))).isEqualTo(subject);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            de | Erinnerung: Coffee Lecture: Bottom-up am 02.06.2021–04.06.2021
            en | Reminder: Coffee Lecture: Bottom-up on 2 June 2021–4 June 2021
            fr | Rappel : Coffee Lecture: Bottom-up le 2 juin 2021–4 juin 2021
            """)
    void name_the_first_and_last_of_several_days(String language, String subject) {
        FuzzyDate days = FuzzyDate.range(
                Samples.at("2021-06-02T09:00", "Europe/Berlin"), Samples.at("2021-06-04T17:00", "Europe/Berlin"));
        assertThat(reminder(language, days)).isEqualTo(subject);
    }

    @Test
    void name_the_start_of_a_range_within_one_day() {
        FuzzyDate hours = FuzzyDate.range(
                Samples.at("2020-12-10T09:30", "Europe/Paris"), Samples.at("2020-12-10T17:00", "Europe/Paris"));
        assertThat(reminder("fr", hours)).endsWith(" le 10 décembre 2020, 09:30");
    }

    @Test
    void drop_their_tail_when_the_date_is_coarser_than_a_day() {
        FuzzyDate month = FuzzyDate.month(YearMonth.of(2020, 12)).labelled(Map.of("de", "Dezember 2020"));
        for (String code : new String[] {"M-REG-CONFIRMED", "M-ACT-CHANGED", "M-ACT-CANCELLED"}) {
            assertThat(subject(MailCode.of(code), "de", Samples.lecture(month, 0, ActivityStatus.PUBLISHED)))
                    .endsWith(": Coffee Lecture: Bottom-up");
        }
    }

    @Test
    void drop_their_tail_while_the_activity_is_postponed() {
        KnownActivity postponed = Samples.lecture(Samples.TEN_O_CLOCK, 1, ActivityStatus.POSTPONED);
        assertThat(subject(MailCode.REG_CONFIRMED, "de", postponed))
                .isEqualTo("Anmeldebestätigung: Coffee Lecture: Bottom-up");
    }

    @Test
    void keep_the_characters_of_a_title_as_they_are_and_on_one_line() {
        KnownActivity odd = new KnownActivity(
                "odd",
                1,
                0,
                ActivityStatus.PUBLISHED,
                null,
                "coffee",
                Map.of("de", "Kommunalzirkel \"Kommunen for future\" [2] {when} $1\r\nBcc: x@y.example"),
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
        assertThat(subject(MailCode.REC_PUBLISHED, "de", odd))
                .isEqualTo("Aufzeichnung verfügbar: Kommunalzirkel \"Kommunen for future\" [2] {when} $1"
                        + " Bcc: x@y.example");
    }

    private static String reminder(String language, FuzzyDate when) {
        return subject(MailCode.REMINDER, language, Samples.lecture(when, 0, ActivityStatus.PUBLISHED));
    }

    private static String subject(MailCode code, String language, KnownActivity activity) {
        return Samples.LETTERS
                .write(Samples.order(code, activity, Samples.person(language, null), true), false)
                .subject();
    }
}
