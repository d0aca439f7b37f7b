package eu.zirkel.registration.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Stadt Essen | Essen",
                "Essen, Stadt | Essen",
                "Konstanz, Universitätsstadt | Konstanz",
                "Hamburg, Freie und Hansestadt | Hamburg",
                "Pegnitz, St | Pegnitz",
                "Hirschaid, M | Hirschaid",
                "Landeshauptstadt Hannover | HANNOVER",
                "Ville de Lens | Lens",
                "Ville d’Arras | Arras",
                "Commune de Loos-en-Gohelle | loos en gohelle",
                "City of Nairobi | Nairobi",
                "Köln | Koeln",
                "Preußisch Oldendorf | Preussisch Oldendorf",
                "Frankfurt (Oder) | Frankfurt/Oder",
                "Ærøskøbing | Aeroeskoebing"
            })
    void areTheSame(String one, String other) {
        assertThat(Names.key(one)).isEqualTo(Names.key(other));
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Stadtlohn | Lohn",
                "Kreis Olpe | Olpe",
                "Markt Schwaben | Schwaben",
                "Neustadt | Neu",
                "Ville-d’Avray | Avray"
            })
    void areNotTheSame(String one, String other) {
        assertThat(Names.key(one)).isNotEqualTo(Names.key(other));
    }

    @Test
    void umlautsAreFoundInBothSpellingsAndOtherAccentsWithout() {
        assertThat(Names.keys("Mülheim an der Ruhr")).containsExactly("mulheim an der ruhr", "muelheim an der ruhr");
        assertThat(Names.words("Saint-Étienne")).containsExactly("saint", "etienne");
        assertThat(Names.words("Łódź")).containsExactly("lodz");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Stadt", "???", "–", "عمّان", "Київ", "東京", "İstanbul"})
    void noNameIsLeftWithoutAKey(String name) {
        assertThat(Names.key(name)).isNotBlank();
        assertThat(Names.keys(name)).doesNotContain("");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", ".*", "a.b", "\\Q$", "x{9}", "[a", "^a|b", "İ", "ﷺ"})
    void nothingIsLeftThatMeansSomethingInAPattern(String typed) {
        assertThat(Names.typedWords(typed).stream().flatMap(spellings -> spellings.stream()))
                .allMatch(word -> word.matches("[\\p{L}\\p{N} ]+"));
    }
}
