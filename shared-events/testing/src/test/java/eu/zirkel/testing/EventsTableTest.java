package eu.zirkel.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class EventsTableTest {

    @Test
    void theReadmeHasARowForEveryServiceThatPublishesAndSaysWhatThatIs() {
        assertThat(EventsTable.rows().keySet()).containsExactlyInAnyOrderElementsOf(EventsTable.publishers());
        EventsTable.rows().forEach((service, row) -> assertThat(row)
                .as("row of %s in README.md; what it reacts to is checked by its own ComplianceTest", service)
                .startsWith("| " + service + " | " + EventsTable.publishes(service) + " | "));
    }

    @Test
    void aRowNamesWhatAServicePublishesAndReactsToInTheOrderOfTheCatalogue() {
        assertThat(EventsTable.row(
                        "notification",
                        List.of("registration.person-contact-changed", "scheduling.activity-cancelled")))
                .isEqualTo("| notification | `notification.message-sent`, `notification.message-bounced`, "
                        + "`notification.message-suppressed` | `scheduling.activity-cancelled`, "
                        + "`registration.person-contact-changed` |");
        assertThat(EventsTable.row("portal", List.of())).isEqualTo("| portal | – | – |");
        assertThat(EventsTable.publishes("registration")).contains("`registration.person-contact-changed`");
    }

    @Test
    void rowsAreReadBetweenTheMarkersOnly() {
        String readme = "| x | y |\n<!-- events -->\n" + EventsTable.HEAD
                + "| a | `b` | – |\n| c | – | – |\n<!-- /events -->\n| z | y |\n";

        assertThat(EventsTable.rows(readme)).containsOnlyKeys("a", "c").containsEntry("a", "| a | `b` | – |");
        assertThatThrownBy(() -> EventsTable.rows("no table")).hasMessageContaining("<!-- events -->");
    }
}
