package eu.zirkel.testing.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import eu.zirkel.messaging.Aggregates;
import eu.zirkel.messaging.StaleVersionException;
import eu.zirkel.service.Ids;
import eu.zirkel.testing.ServiceTest;
import eu.zirkel.testing.TestEvents;
import eu.zirkel.testing.TestEvents.Heard;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

@ServiceTest
class TwoWritersTest {

    @Autowired
    Aggregates aggregates;

    @Autowired
    TestEvents events;

    @Autowired
    MongoTemplate mongo;

    private final String id = Ids.next();

    @Test
    void theSecondIsRefusedAndItsEventsAreNeverHeard() {
        aggregates.save(new Shelf(id).put("a"));
        Shelf first = aggregates.find(Shelf.class, id).orElseThrow().put("first");
        Shelf second = aggregates.find(Shelf.class, id).orElseThrow().put("second");
        Shelf third = aggregates.find(Shelf.class, id).orElseThrow().put("third");
        Shelf fourth = aggregates.find(Shelf.class, id).orElseThrow().put("fourth");

        aggregates.save(first);

        assertThatThrownBy(() -> aggregates.save(second)).isInstanceOf(StaleVersionException.class);
        assertThatThrownBy(() -> aggregates.save(third, new Document("$push", new Document("things", "third"))))
                .isInstanceOf(StaleVersionException.class);
        assertThatThrownBy(() -> aggregates.save(fourth, List.of(new Document("$unset", "things"))))
                .isInstanceOf(StaleVersionException.class);
        aggregates.change(Shelf.class, id, shelf -> shelf.put("last"));
        await().until(() -> StoredShelves.heard(events, id).equals(List.of("a", "first", "last")));
        assertThat(aggregates.find(Shelf.class, id).orElseThrow().things()).containsExactly("a", "first", "last");
    }

    @Test
    void whoeverDecidesAnewGetsItsTurnAndNoEventIsLostOrExtra() throws Exception {
        aggregates.save(new Shelf(id));
        List<Callable<Void>> writers = new ArrayList<>();
        for (int writer = 1; writer <= 8; writer++) {
            String name = "writer " + writer + " ";
            writers.add(() -> {
                for (int turn = 1; turn <= 15; turn++) {
                    String thing = name + turn;
                    aggregates.change(Shelf.class, id, shelf -> shelf.put(thing));
                }
                return null;
            });
        }
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Void> done : executor.invokeAll(writers)) {
                done.get();
            }
        }

        Shelf shelf = aggregates.find(Shelf.class, id).orElseThrow();
        assertThat(shelf.things()).hasSize(120).doesNotHaveDuplicates();
        assertThat(shelf.version()).isEqualTo(121);
        await().until(() -> StoredShelves.heard(events, id).size() == 120);
        assertThat(StoredShelves.heard(events, id)).isEqualTo(shelf.things());
        assertThat(events.all(Shelf.PUT, id))
                .extracting(Heard::sequence)
                .isEqualTo(LongStream.rangeClosed(1, 120).boxed().toList());
    }

    @Test
    void ofManySavedTogetherOnlyThoseAreRefusedThatSomebodyElseSaved() {
        String other = Ids.next();
        String third = Ids.next();
        List.of(id, other, third).forEach(shelf -> aggregates.save(new Shelf(shelf).put("a")));
        List<Shelf> loaded = Stream.of(id, other, third)
                .map(shelf -> aggregates.find(Shelf.class, shelf).orElseThrow().put("b"))
                .toList();
        aggregates.change(Shelf.class, other, shelf -> shelf.put("theirs"));

        assertThat(aggregates.saveAll(Shelf.class, loaded)).containsExactly(other);
        assertThat(aggregates.saveAll(
                        Shelf.class,
                        List.of(loaded.getFirst().put("c"), loaded.getLast().put("c"))))
                .isEmpty();

        List.of(id, third).forEach(shelf -> {
            assertThat(aggregates.find(Shelf.class, shelf).orElseThrow().things())
                    .containsExactly("a", "b", "c");
            await().until(() -> StoredShelves.heard(events, shelf).equals(List.of("a", "b", "c")));
        });
        await().until(() -> StoredShelves.heard(events, other).equals(List.of("a", "theirs")));
        assertThat(aggregates.saveAll(Shelf.class, List.of())).isEmpty();
    }

    @Test
    void moreThanFitIntoOneCommandAreSavedTogether() {
        List<Shelf> many =
                Stream.generate(() -> new Shelf(Ids.next()).put("a")).limit(250).toList();
        List<String> ids = many.stream().map(Shelf::id).toList();
        aggregates.insertAll(Shelf.class, many);
        Document unheard =
                new Document("_id", new Document("$in", ids)).append("pending.0", new Document("$exists", true));
        await().until(() -> mongo.getCollection("shelves").countDocuments(unheard) == 0);
        aggregates.change(Shelf.class, ids.get(180), shelf -> shelf.put("theirs"));

        assertThat(aggregates.saveAll(
                        Shelf.class, many.stream().map(shelf -> shelf.put("b")).toList()))
                .containsExactly(ids.get(180));

        assertThat(ids)
                .filteredOn(shelf -> aggregates
                        .find(Shelf.class, shelf)
                        .orElseThrow()
                        .things()
                        .equals(List.of("a", "b")))
                .hasSize(249);
    }

    @Test
    void whatASaverBeforeLeftBehindIsHeardBeforeWhatIsSavedTogether() {
        StoredShelves.leaveBehind(mongo, id, "left", "behind");

        Shelf shelf = aggregates.find(Shelf.class, id).orElseThrow().put("together");
        assertThat(aggregates.saveAll(Shelf.class, List.of(shelf))).isEmpty();

        await().until(() -> StoredShelves.heard(events, id).equals(List.of("left", "behind", "together")));
        assertThat(events.all(Shelf.PUT, id)).extracting(Heard::sequence).containsExactly(1L, 2L, 3L);
    }

    @Test
    void nothingIsChangedThatDoesNotExist() {
        assertThat(aggregates.change(Shelf.class, id, shelf -> shelf.put("a"))).isEmpty();
    }
}
