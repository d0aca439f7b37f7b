package eu.zirkel.testing.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import eu.zirkel.contracts.KnowledgeBaseEvent.KnowledgeItemArchived;
import eu.zirkel.contracts.PeopleEvent.PersonContactChanged;
import eu.zirkel.messaging.Aggregates;
import eu.zirkel.messaging.AlreadyExistsException;
import eu.zirkel.messaging.Relay;
import eu.zirkel.service.Ids;
import eu.zirkel.testing.ServiceTest;
import eu.zirkel.testing.TestEvents;
import eu.zirkel.testing.TestEvents.Heard;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

@ServiceTest
class PublishingTest {

    @Autowired
    Aggregates aggregates;

    @Autowired
    Relay relay;

    @Autowired
    MongoTemplate mongo;

    @Autowired
    TestEvents events;

    private final String id = Ids.next();

    @Test
    void eventsArePublishedInTheOrderOfDecisionAndLeaveTheirDocument() {
        Shelf shelf = new Shelf(id);
        List<String> things =
                IntStream.rangeClosed(1, 60).mapToObj(i -> "thing " + i).toList();
        things.subList(0, 20).forEach(shelf::put);
        aggregates.save(shelf);
        things.subList(20, 60).forEach(thing -> aggregates.save(shelf.put(thing)));

        await().until(() -> StoredShelves.heard(events, id).size() == 60);
        assertThat(StoredShelves.heard(events, id)).isEqualTo(things);
        assertThat(events.all(Shelf.PUT, id))
                .extracting(Heard::sequence)
                .isEqualTo(IntStream.rangeClosed(1, 60).mapToObj(Long::valueOf).toList());
        await().until(() -> StoredShelves.pending(mongo, id).isEmpty());
        assertThat(aggregates.find(Shelf.class, id).orElseThrow().version()).isEqualTo(41);
    }

    @Test
    void theEnvelopeSaysWhatItIsWhoSaysItAndAboutWhat() {
        aggregates.save(new Shelf(id).put("a"));

        Heard heard = events.await(Shelf.PUT, id);
        assertThat(heard.headers())
                .containsAllEntriesOf(Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", id + ".1",
                        "ce_type", Shelf.PUT,
                        "ce_source", "/sample",
                        "ce_subject", id,
                        "ce_sequence", "1",
                        "content-type", "application/json"))
                .containsKeys("ce_time", "ce_correlation")
                .doesNotContainKey("ce_causation");
        assertThat(heard.body()).isEqualTo("{\"itemId\":\"a\"}");
    }

    @Test
    void anErasureIsARecordWithoutValueAfterWhatWasSaidUnderItsKey() {
        aggregates.save(new Shelf(id).say(new PersonContactChanged(id, "Anna", "anna@stadt.example", null, null)));
        aggregates.change(Shelf.class, id, Shelf::forget);

        List<Heard> people = await().until(
                        () -> events.raw("registration.people").stream()
                                .filter(heard -> heard.subject().equals(id))
                                .toList(),
                        heard -> heard.size() == 2);
        assertThat(people.getFirst().json().path("name").asString()).isEqualTo("Anna");
        assertThat(people.getLast().body()).isEmpty();
        assertThat(people.getLast().id()).isEqualTo(id + ".2");
        await().until(() -> StoredShelves.pending(mongo, id).isEmpty());
    }

    @Test
    void whatACrashLeftBehindIsPublishedBySomebodyElse() {
        StoredShelves.leaveBehind(mongo, id, "first", "second");

        await().until(() -> StoredShelves.heard(events, id).equals(List.of("first", "second")));
        assertThat(events.await(Shelf.PUT, id).headers()).containsEntry("ce_correlation", "before-the-crash");
        await().until(() -> StoredShelves.pending(mongo, id).isEmpty());

        aggregates.change(Shelf.class, id, shelf -> shelf.put("third"));
        await().until(() -> StoredShelves.heard(events, id).equals(List.of("first", "second", "third")));
    }

    @Test
    void aBacklogLargerThanOneLookIsPublishedToItsLastEvent() {
        String[] things =
                IntStream.rangeClosed(1, 300).mapToObj(i -> "thing " + i).toArray(String[]::new);
        List<String> ids = IntStream.range(0, 70).mapToObj(i -> id + i).toList();
        ids.forEach(one -> StoredShelves.leaveBehind(mongo, one, things));

        await().atMost(Duration.ofMinutes(1)).until(() -> ids.stream()
                .allMatch(one -> StoredShelves.pending(mongo, one).isEmpty()));
        await().untilAsserted(() -> assertThat(ids)
                .allSatisfy(one -> assertThat(StoredShelves.heard(events, one)).isEqualTo(List.of(things))));
    }

    @Test
    void aLaterDecisionNeverOvertakesWhatACrashLeftBehind() {
        StoredShelves.leaveBehind(mongo, id, "first", "second");
        aggregates.change(Shelf.class, id, shelf -> shelf.put("third"));

        await().until(() -> StoredShelves.heard(events, id).size() == 3);
        assertThat(StoredShelves.heard(events, id)).containsExactly("first", "second", "third");
    }

    @Test
    void aRelayThatWasStoppedGoesOnWhereItWas() {
        relay.stop();
        aggregates.save(new Shelf(id).put("while stopped"));
        assertThat(StoredShelves.pending(mongo, id)).hasSize(1);

        relay.start();

        await().until(() -> StoredShelves.heard(events, id).equals(List.of("while stopped")));
        await().until(() -> StoredShelves.pending(mongo, id).isEmpty());
    }

    @Test
    void anInstanceThatIsStoppedInTheMiddleOfItsWorkLosesNothing() {
        List<String> ids = IntStream.range(0, 200).mapToObj(i -> id + i).toList();
        try (var leaving = SampleApplication.anotherInstance()) {
            Aggregates its = leaving.getBean(Aggregates.class);
            ids.forEach(one -> its.save(new Shelf(one).put("a").put("b")));
        }

        await().until(() -> events.raw("knowledge-base.events").stream()
                        .map(Heard::id)
                        .filter(heard -> heard.startsWith(id))
                        .distinct()
                        .count()
                == 400);
        assertThat(ids)
                .allSatisfy(one -> assertThat(StoredShelves.heard(events, one)).containsExactly("a", "b"));
    }

    @Test
    void savingTheWholeDocumentBringsNoPublishedEventBack() {
        Shelf before = aggregates.save(new Shelf(id).put("a"));
        Shelf loadedWhilePending = aggregates.find(Shelf.class, id).orElseThrow();
        await().until(() -> StoredShelves.pending(mongo, id).isEmpty());

        assertThat(loadedWhilePending.version()).isEqualTo(before.version());
        aggregates.save(loadedWhilePending.put("b"));

        await().until(() -> StoredShelves.heard(events, id).size() == 2);
        await().until(() -> StoredShelves.pending(mongo, id).isEmpty());
        assertThat(StoredShelves.deliveries(events, id)).containsExactly(id + ".1", id + ".2");
    }

    @Test
    void aChangeByOperatorsAndOneByStagesKeepTheirEventsToo() {
        aggregates.save(new Shelf(id).put("a"));

        Shelf shelf = aggregates.find(Shelf.class, id).orElseThrow().put("b");
        aggregates.save(shelf, new Document("$push", new Document("things", "b")));
        shelf.put("c");
        aggregates.save(
                shelf,
                List.of(new Document(
                        "$set",
                        new Document("things", new Document("$concatArrays", List.of("$things", List.of("c")))))));

        await().until(() -> StoredShelves.heard(events, id).equals(List.of("a", "b", "c")));
        Shelf stored = aggregates.find(Shelf.class, id).orElseThrow();
        assertThat(stored.things()).containsExactly("a", "b", "c");
        assertThat(stored.version()).isEqualTo(3).isEqualTo(shelf.version());
    }

    @Test
    void manyNewOnesAreInsertedAtOnceAndThoseThatExistAreLeftAlone() {
        aggregates.save(new Shelf(id + "1").put("old"));

        assertThat(aggregates.insertAll(
                        Shelf.class,
                        IntStream.range(0, 4)
                                .mapToObj(i -> new Shelf(id + i).put("new"))
                                .toList()))
                .containsExactly(id + "1");

        await().until(() -> StoredShelves.heard(events, id + "0").equals(List.of("new"))
                && StoredShelves.heard(events, id + "3").equals(List.of("new")));
        assertThat(StoredShelves.heard(events, id + "1")).containsExactly("old");
        assertThat(aggregates.find(Shelf.class, id + "1").orElseThrow().things())
                .containsExactly("old");
        await().until(() -> StoredShelves.pending(mongo, id + "3").isEmpty());
    }

    @Test
    void aSecondOneUnderTheSameIdIsRefusedAndSaysNothing() {
        aggregates.save(new Shelf(id).put("a"));

        assertThatThrownBy(() -> aggregates.save(new Shelf(id).put("b"))).isInstanceOf(AlreadyExistsException.class);

        aggregates.change(Shelf.class, id, shelf -> shelf.put("c"));
        await().until(() -> StoredShelves.heard(events, id).equals(List.of("a", "c")));
    }

    @Test
    void anEventThatIsNotInTheCatalogueIsRefusedBeforeAnythingIsStored() {
        record Unheard(String of) {}

        assertThatThrownBy(() -> aggregates.save(new Shelf(id).say(new Unheard("x"))))
                .hasMessageContaining("not a declared event");
        assertThat(aggregates.find(Shelf.class, id)).isEmpty();
    }

    @Test
    void whatNobodyStoresNobodyHears() {
        new Shelf(id).say(new KnowledgeItemArchived("x"));
        Shelf stored = aggregates.save(new Shelf(id));
        aggregates.save(stored.put("heard"));

        await().until(() -> StoredShelves.heard(events, id).equals(List.of("heard")));
    }
}
