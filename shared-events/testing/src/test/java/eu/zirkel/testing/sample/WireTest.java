package eu.zirkel.testing.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.zirkel.contracts.EventCatalogue;
import eu.zirkel.messaging.Aggregates;
import eu.zirkel.service.Ids;
import eu.zirkel.testing.ServiceTest;
import eu.zirkel.testing.TestEvents;
import eu.zirkel.testing.TestEvents.Heard;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ServiceTest
class WireTest {

    private static final Path APPROVED = Path.of("../contracts/src/test/resources/approved");
    private static final JsonMapper JSON = JsonMapper.shared();

    @Autowired
    Aggregates aggregates;

    @Autowired
    TestEvents events;

    @Test
    void everyEventGoesOverTheWireExactlyAsApproved() {
        for (EventCatalogue.Entry entry : EventCatalogue.entries()) {
            JsonNode approved = JSON.readTree(APPROVED.resolve(entry.name() + ".json"));
            String id = Ids.next();

            aggregates.save(new Shelf(id).say(JSON.treeToValue(approved, entry.type())));

            List<Heard> heard = await().until(() -> events.all(entry.name(), id), found -> !found.isEmpty());
            assertThat(heard).hasSize(1);
            assertThat(heard.getFirst().topic()).isEqualTo(entry.topic());
            assertThat(heard.getFirst().json()).isEqualTo(approved);
        }
    }
}
