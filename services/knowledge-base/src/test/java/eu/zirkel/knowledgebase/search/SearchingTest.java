package eu.zirkel.knowledgebase.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchingTest {

    private static final Filters ANYTHING = Filters.NONE;

    private ItemIndex index;

    @BeforeEach
    void anEmptyIndex() throws IOException {
        index = new ItemIndex();
    }

    @AfterEach
    void close() throws IOException {
        index.close();
    }

    @ParameterizedTest
    @CsvSource({
        "de, Bürgerbeteiligung in Städten und Gemeinden, Stadt",
        "de, Bürgerbeteiligung in Städten und Gemeinden, gemeinde",
        "de, Bürgerbeteiligung in Städten und Gemeinden, burgerbeteiligung",
        "de, Bürgerbeteiligung in Städten und Gemeinden, Buergerbeteiligung",
        "de, Die Straße der Zukunft, Strasse",
        "de, Klimaschutz vor Ort, Klima",
        "en, Peers advising municipalities, municipality",
        "en, Peers advising municipalities, advise",
        "en, The city’s resilience, city",
        "fr, Le développement des villes durables, developpement",
        "fr, Le développement des villes durables, ville durable",
        "fr, L'énergie citoyenne, énergie",
        "fr, Écologie à l’école, ecole",
    })
    void wordsAreFoundByTheirStemWithoutCaseAndAccents(String language, String title, String typed) {
        add("a", language, title);

        assertThat(find(typed)).containsExactly("a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Akteur*innen", "Akteur:innen", "Akteur_innen", "Akteur/innen", "Akteur/-innen", "AkteurInnen"})
    void whateverTheGenderSignBothFormsAreFound(String spelling) {
        add("a", "de", "Vernetzung der " + spelling + " vor Ort");

        assertThat(find("Akteure")).containsExactly("a");
        assertThat(find("Akteurinnen")).containsExactly("a");
        assertThat(find("Akteurin")).containsExactly("a");
        assertThat(find("Akteur*innen")).containsExactly("a");
        assertThat(find("Akteur:innen")).containsExactly("a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"acteurs", "actrices", "acteur·rice·s", "expertes", "expert"})
    void frenchGenderSpellingIsFoundInBothForms(String typed) {
        add("a", "fr", "Réunir acteur·rice·s et expert·e·s");

        assertThat(find(typed)).containsExactly("a");
    }

    @Test
    void aGenderSignIsFoundByItselfWithoutStar() {
        add("a", "de", "Akteurinnen");
        add("b", "de", "Akteure");

        assertThat(find("Akteur*innen")).containsExactlyInAnyOrder("a", "b");
    }

    @ParameterizedTest
    @CsvSource({
        "Bildung aus Intiativkreisen, Initiativkreis",
        "Gründung eines Initiativkreises, Intiativkreis",
        "Beweg Dein Quartier, Qartier",
    })
    void oneWrongLetterIsForgiven(String title, String typed) {
        add("a", "de", title);

        assertThat(find(typed)).containsExactly("a");
    }

    @Test
    void shortWordsAreTakenLiterally() {
        add("a", "de", "Haus");

        assertThat(find("Maus")).isEmpty();
        assertThat(find("Hais")).isEmpty();
    }

    @Test
    void exactComesBeforeNearly() {
        add("a", "de", "Quartiersentwicklung");
        add("b", "de", "Das Quartier");
        add("c", "de", "Quartett");

        assertThat(find("Quartier")).containsExactly("b", "a");
    }

    @Test
    void titlesWeighMoreThanTexts() {
        index.apply(List.of(
                thing("a", Map.of("de", "Anderes"), Map.of("de", "Es geht auch um Wärme."), List.of(), List.of()),
                thing("b", Map.of("de", "Wärme"), Map.of("de", "Ganz anderes."), List.of(), List.of())));

        assertThat(find("Wärme")).containsExactly("b", "a");
    }

    @Test
    void everyWordMustBeFoundExceptFillWords() {
        add("a", "de", "Beteiligung der Jugend");
        add("b", "de", "Beteiligung der Älteren");

        assertThat(find("Beteiligung und die Jugend")).containsExactly("a");
        assertThat(find("Beteiligung Kinder")).isEmpty();
    }

    @Test
    void wordsMayBeInDifferentFields() {
        index.apply(List.of(
                thing("a", Map.of("de", "Beweg Dein Quartier"), Map.of(), List.of("Beteiligung"), List.of("Essen"))));

        assertThat(find("Quartier Essen Beteiligung")).containsExactly("a");
    }

    @Test
    void filtersIgnoreCaseAndAccentsButNotParts() {
        index.apply(List.of(
                thing("a", Map.of("de", "A"), Map.of(), List.of("Mobilität"), List.of("Essen", "Offenbach am Main"))));

        assertThat(filter(new Filters(null, null, "essen", null, null, null, null)))
                .containsExactly("a");
        assertThat(filter(new Filters(null, "mobilitat", null, null, null, null, null)))
                .containsExactly("a");
        assertThat(filter(new Filters(null, null, "Offenbach", null, null, null, null)))
                .isEmpty();
        assertThat(filter(new Filters("TEXT", null, "Essen", "de", "x1", null, null)))
                .containsExactly("a");
        assertThat(filter(new Filters("TEXT", null, "Essen", "fr", "x1", null, null)))
                .isEmpty();
        assertThat(filter(new Filters(null, null, null, null, null, "dr. kathe moller", null)))
                .containsExactly("a");
        assertThat(filter(new Filters(null, null, null, null, null, "Möller", null)))
                .isEmpty();
        assertThat(filter(new Filters(null, null, null, null, null, null, false)))
                .containsExactly("a");
        assertThat(filter(new Filters(null, null, null, null, null, null, true)))
                .isEmpty();
        assertThat(find("Möller")).containsExactly("a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"***", "\"", "titles:*", "AND OR NOT", "[a TO b]", "a~99", "(((", "\\", "de.*", "\u0000"})
    void thereIsNoQueryLanguageToBreak(String typed) {
        add("a", "de", "Harmlos");

        assertThat(find(typed)).isEmpty();
    }

    @Test
    void nothingTypedListsTheNewestFirst() {
        index.apply(List.of(at("old", "2019-01-01T00:00:00Z"), at("new", "2024-01-01T00:00:00Z")));

        assertThat(find(" ")).containsExactly("new", "old");
    }

    @Test
    void anOlderVersionNeverReplacesANewerOne() {
        index.apply(List.of(version("a", 2, "Neu", true)));
        index.apply(List.of(version("a", 1, "Alt", true)));
        assertThat(find("Alt")).isEmpty();

        index.apply(List.of(version("a", 3, "Neu", false)));
        index.apply(List.of(version("a", 2, "Neu", true)));
        assertThat(find("Neu")).isEmpty();
    }

    @Test
    void highlightsEscapeEverythingButTheMarks() {
        Searchable evil =
                thing("a", Map.of("de", "<script>alert(1)</script> Wärme & \"Kälte\""), Map.of(), List.of(), List.of());

        assertThat(Highlights.of("wärme", evil)).hasValueSatisfying(html -> assertThat(html)
                .contains("<mark>Wärme</mark>", "&lt;script&gt;", "&amp;")
                .doesNotContain("<script"));
        assertThat(Highlights.of("script", evil))
                .hasValueSatisfying(html -> assertThat(html).contains("&lt;<mark>script</mark>&gt;"));
    }

    @Test
    void highlightsMarkTheWholeGenderSpellingAndWhatIsNearlyTheWord() {
        Searchable thing =
                thing("a", Map.of("de", "Die Akteur*innen im Intiativkreis"), Map.of(), List.of(), List.of());

        assertThat(Highlights.of("Akteurinnen", thing))
                .hasValueSatisfying(html -> assertThat(html).contains("<mark>Akteur*innen</mark>"));
        assertThat(Highlights.of("Initiativkreis", thing))
                .hasValueSatisfying(html -> assertThat(html).contains("<mark>Intiativkreis</mark>"));
    }

    private List<String> find(String typed) {
        return index.search(typed, ANYTHING, 0, 10).ids();
    }

    private List<String> filter(Filters filters) {
        return index.search("", filters, 0, 10).ids();
    }

    private void add(String id, String language, String title) {
        index.apply(List.of(thing(id, Map.of(language, title), Map.of(), List.of(), List.of())));
    }

    private static Searchable thing(
            String id,
            Map<String, String> titles,
            Map<String, String> texts,
            List<String> topics,
            List<String> territories) {
        return new Searchable(
                id,
                1,
                true,
                "TEXT",
                "de",
                titles,
                Map.of(),
                texts,
                topics,
                territories,
                List.of("x1"),
                List.of("Dr. Käthe Möller"),
                false,
                Instant.EPOCH);
    }

    private static Searchable at(String id, String since) {
        return new Searchable(
                id,
                1,
                true,
                "TEXT",
                "de",
                Map.of("de", id),
                Map.of(),
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                false,
                Instant.parse(since));
    }

    private static Searchable version(String id, long version, String title, boolean shown) {
        return new Searchable(
                id,
                version,
                shown,
                "TEXT",
                "de",
                Map.of("de", title),
                Map.of(),
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                false,
                Instant.EPOCH);
    }
}
