package eu.zirkel.notification.mails;

import static org.assertj.core.api.Assertions.assertThat;

import eu.zirkel.contracts.FuzzyDate;
import eu.zirkel.notification.catalogue.Language;
import eu.zirkel.notification.catalogue.MailCode;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TextsTest {

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_language_has_the_same_keys(Language language) {
        assertThat(Samples.TEXTS.keys(language)).isEqualTo(Samples.TEXTS.keys(Language.DE));
    }

    @ParameterizedTest
    @EnumSource(MailCode.class)
    void every_mail_has_a_subject_and_says_what_happened_and_what_to_do(MailCode code) {
        assertThat(Samples.TEXTS.keys(Language.DE))
                .containsAll(Stream.of("subject.", "happened.", "next.")
                        .map(part -> part + code.code())
                        .toList());
    }

    @Test
    void french_has_a_hard_space_before_double_signs_but_in_subjects() {
        for (String key : Samples.TEXTS.keys(Language.FR)) {
            if (!key.startsWith("subject.")) {
                String text = Samples.TEXTS.text(
                        Language.FR,
                        key,
                        Map.of(
                                "full", "x", "pos", "1", "name", "x", "reason", "x", "until", "x", "day", "x", "time",
                                "x", "date", "x", "year", "x"));
                assertThat(text)
                        .as(key)
                        .doesNotContainPattern("[^\\u00a0][:;?!»]")
                        .doesNotContainPattern("« ");
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DE | Frühjahr/Sommer 2020
            EN | spring/summer 2020
            FR | printemps/été 2020
            """)
    void seasons_of_one_year_are_named_together(Language language, String words) {
        FuzzyDate seasons = FuzzyDate.range(
                FuzzyDate.season(2020, FuzzyDate.Season.SPRING), FuzzyDate.season(2020, FuzzyDate.Season.SUMMER));
        assertThat(new When(Samples.TEXTS, language).inBody(seasons, null)).isEqualTo(words);
    }

    @Test
    void the_wording_of_the_source_is_shown_where_there_is_one() {
        FuzzyDate labelled = FuzzyDate.year(2020).labelled(Map.of("de", "Kommunalwahljahr 2020"));
        assertThat(new When(Samples.TEXTS, Language.DE).inBody(labelled, null)).isEqualTo("Kommunalwahljahr 2020");
    }

    @ParameterizedTest
    @CsvSource({"de-AT,fr,en,DE", ",fr,en,FR", "es,,en,EN", ",,es,DE"})
    void the_language_is_the_persons_then_the_forms_then_the_programmes(
            String person, String form, String programme, Language chosen) {
        assertThat(Language.choose(person, form, programme)).isEqualTo(chosen);
    }
}
