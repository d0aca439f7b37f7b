package eu.zirkel.registration.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.zirkel.contracts.Participant;
import eu.zirkel.contracts.Target;
import eu.zirkel.messaging.StaleVersionException;
import eu.zirkel.service.Ids;
import eu.zirkel.testing.ServiceTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What a roster says does not depend on how it is spread over pages, and its own document stays small. */
@ServiceTest
class LargeRosterTest {

    private static final Instant NOW = Instant.parse("2024-04-10T07:00:00Z");
    private static final Moment MOMENT = new Moment(NOW, null);

    @Autowired
    Rosters rosters;

    @Autowired
    Pages pages;

    @Autowired
    MongoTemplate mongo;

    private final Target target = new Target(Target.Type.ACTIVITY, Ids.next());
    private int registered;
    private long news = 1;

    @Test
    void whateverIsDecidedItReadsAsItWasStored() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        rosters.open(target, 700, 1);
        Roster kept = load();
        for (int group = 0; group < 60; group++) {
            Roster stale = load();
            kept.register(application(), NOW.plusMillis(registered));
            for (int i = random.nextInt(80); i >= 0; i--) {
                decideSomething(kept, random);
            }
            rosters.save(kept);
            stale.register(application(), NOW);
            assertThatThrownBy(() -> rosters.save(stale)).isInstanceOf(StaleVersionException.class);

            assertThat(read(load())).as("seed %s", seed).isEqualTo(read(kept));
            assertThat(linesInDocument()).as("seed %s", seed).isLessThan(Rosters.PAGE + 80);
            assertThat(linesOnPages())
                    .as("seed %s", seed)
                    .isLessThan(3L * kept.live().size() + 2L * Rosters.PAGE);
        }
        assertThat(kept.live().size()).isGreaterThan(Rosters.PAGE);
    }

    @Test
    void whoeverIsTakenOffTheListDoesNotComeBackWithAnOlderPage() {
        rosters.open(target, null, 1);
        Roster roster = load();
        register(roster, Rosters.PAGE);
        List<Entry> first = roster.live().all();
        first.forEach(entry -> roster.withdraw(entry.registrationId(), MOMENT));
        rosters.save(roster);
        register(roster, 3);

        assertThat(load().live().all()).hasSize(3).doesNotContainAnyElementsOf(first);
    }

    @Test
    void anActivityThatIsOffLeavesNothing() {
        rosters.open(target, 10, 1);
        Roster roster = load();
        register(roster, 3 * Rosters.PAGE);
        roster.cancel();
        rosters.save(roster);

        assertThat(load().live().all()).isEmpty();
        assertThat(linesInDocument() + linesOnPages()).isZero();
    }

    @Test
    void aLongWaitingListEndsInSeveralDecisionsAndNobodyOnItGetsASeatMeanwhile() {
        rosters.open(target, 1, 1);
        Roster roster = load();
        register(roster, 2 * Roster.ENDED_AT_ONCE + 2);
        int decisions = 1;
        while (roster.close()) {
            roster.changeCapacity(10, ++news, MOMENT);
            String waiting = roster.waitingList().getLast().registrationId();
            assertThat(roster.promote(waiting)).isInstanceOf(Outcome.Refused.class);
            rosters.save(roster);
            decisions++;
        }
        rosters.save(roster);

        assertThat(decisions).isEqualTo(3);
        assertThat(load().live().all()).extracting(Entry::state).containsExactly(Entry.State.CONFIRMED);
    }

    @Test
    void aPageThatWasWrittenByAProcessThatDiedThenIsNeitherReadNorKept() {
        rosters.open(target, null, 1);
        Roster roster = load();
        register(roster, 5);
        pages.add(List.of(new Page(
                Pages.id(target.id(), roster.version(), 0), load().live().all(), List.of("nobody"))));

        assertThat(load().live().all()).hasSize(5);
        register(roster, Rosters.PAGE);
        assertThat(linesOnPages()).isEqualTo(Rosters.PAGE + 5);
        assertThat(load().live().all()).hasSize(Rosters.PAGE + 5);
    }

    private void decideSomething(Roster roster, Random random) {
        List<Entry> all = roster.live().all();
        Entry one = all.isEmpty() ? null : all.get(random.nextInt(all.size()));
        int dice = random.nextInt(10);
        if (one == null || dice < 6) {
            roster.register(application(), NOW.plusMillis(registered));
        } else if (dice < 8) {
            roster.withdraw(one.registrationId(), MOMENT);
        } else if (dice < 9) {
            roster.rerank(one.registrationId(), random.nextInt(3), MOMENT);
        } else {
            roster.changeCapacity(650 + random.nextInt(100), ++news, MOMENT);
        }
    }

    private void register(Roster roster, int people) {
        for (int i = 0; i < people; i++) {
            roster.register(application(), NOW);
        }
        rosters.save(roster);
    }

    private Application application() {
        registered++;
        return new Application(
                target.id() + "-" + registered,
                List.of(new Participant("person-" + registered, null, null)),
                1,
                null,
                false,
                0,
                List.of(),
                "de");
    }

    private Roster load() {
        return rosters.load(target.id()).orElseThrow();
    }

    private static List<Object> read(Roster roster) {
        return List.of(
                roster.live().all(), roster.waitingList(), roster.live().taken(), roster.counters(), roster.version());
    }

    private long linesInDocument() {
        return lines("rosters", new Document("_id", target.id()));
    }

    private long linesOnPages() {
        return lines(
                "rosters.pages",
                new Document("_id", new Document("$gt", target.id() + ".").append("$lt", target.id() + "/")));
    }

    private long lines(String collection, Document query) {
        List<Document> found = new ArrayList<>();
        mongo.getCollection(collection).find(query).into(found);
        return found.stream()
                .mapToLong(document -> document.getList("entries", Document.class)
                                .size()
                        + document.getList("ended", String.class, List.of()).size())
                .sum();
    }
}
