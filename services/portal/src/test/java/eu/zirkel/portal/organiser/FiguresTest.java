package eu.zirkel.portal.organiser;

import static org.assertj.core.api.Assertions.assertThat;

import eu.zirkel.portal.StandIn;
import eu.zirkel.testing.Requirement;
import org.junit.jupiter.api.Test;

@Requirement("N-17")
class FiguresTest extends OrganiserTest {

    @Test
    void everything_that_was_counted_is_a_table_and_what_was_declared_is_another() {
        signIn();
        SCHEDULING
                .shows("/api/programmes/coffeeaaaaaaaaaa", "programme.json")
                .says("GET /api/programmes/coffeeaaaaaaaaaa/statistics", 200, StandIn.file("statistics.json"));
        assertThat(reader.opens("/orga/p/coffeeaaaaaaaaaa").body()).contains("/orga/p/villespaaaaaaaaa/zahlen");

        assertThat(reader.opens("/orga/p/coffeeaaaaaaaaaa/zahlen").body())
                .containsSubsequence("<caption>Veranstaltungen</caption>", "abgesagt")
                .containsSubsequence("<caption>Anmeldungen</caption>", "abgelehnt", "zurückgezogen")
                .containsSubsequence("Organisationen nach Art", "Kommunalverwaltung", "Forschung und Hochschule")
                .containsSubsequence("Von den Trägern angegeben", "etwa 150")
                .doesNotContain("Projektideen", "Weltregion");
    }
}
