package eu.zirkel.registration.roster;

import eu.zirkel.contracts.Target;
import eu.zirkel.messaging.Aggregates;
import eu.zirkel.messaging.AlreadyExistsException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** Stores rosters: new entries are pushed, other changes are computed by the store; the list is never sent back. */
@Component
public class Rosters {

    private final MongoTemplate mongo;
    private final Aggregates aggregates;

    Rosters(MongoTemplate mongo, Aggregates aggregates) {
        this.mongo = mongo;
        this.aggregates = aggregates;
    }

    /** Opens one; nothing happens when it is open already. Returns whether it is new. */
    public boolean open(Target target, @Nullable Integer capacity) {
        try {
            aggregates.save(Roster.open(target, capacity));
            return true;
        } catch (AlreadyExistsException known) {
            return false;
        }
    }

    /** The roster of a target, ready to decide. */
    public Optional<Roster> load(String target) {
        return aggregates.find(Roster.class, target);
    }

    /**
     * Stores what was decided since it was loaded or last saved.
     *
     * @return what that means for registrations
     * @throws eu.zirkel.messaging.StaleVersionException when another instance decided in between
     */
    public List<Change> save(Roster roster) {
        if (!roster.isChanged()) {
            return roster.saved();
        }
        Map<String, @Nullable Entry> touched = roster.live().touched();
        Set<String> before = roster.live().touchedInStore();
        List<Document> upserts = new ArrayList<>();
        touched.values().forEach(entry -> {
            if (entry != null) {
                upserts.add(write(entry));
            }
        });
        Document counters = new Document();
        mongo.getConverter().write(roster.counters(), counters);
        if (before.isEmpty()) {
            aggregates.save(
                    roster,
                    new Document("$set", counters)
                            .append("$push", new Document("entries", new Document("$each", upserts))));
        } else {
            Document rest = new Document(
                    "$filter",
                    new Document("input", "$entries")
                            .append(
                                    "cond",
                                    new Document(
                                            "$not",
                                            List.of(new Document(
                                                    "$in",
                                                    List.of("$$this.registrationId", new ArrayList<>(before)))))));
            Document entries = new Document("$concatArrays", List.of(rest, new Document("$literal", upserts)));
            Document state = new Document("entries", entries);
            counters.forEach((name, value) -> state.append(name, new Document("$literal", value)));
            aggregates.save(roster, List.of(new Document("$set", state)));
        }
        return roster.saved();
    }

    private Document write(Entry entry) {
        Document document = new Document();
        mongo.getConverter().write(entry, document);
        return document;
    }

    /** Seats of several targets without loading their entries. */
    public List<SeatCount> count(Collection<String> targets) {
        List<SeatCount> counts = new ArrayList<>();
        mongo.getCollection(mongo.getCollectionName(Roster.class))
                .find(new Document("_id", new Document("$in", new HashSet<>(targets))))
                .projection(new Document("capacity", 1)
                        .append("taken", 1)
                        .append("waitingCount", 1)
                        .append("underReview", 1))
                .forEach(found -> counts.add(new SeatCount(
                        found.getString("_id"),
                        found.getInteger("capacity"),
                        found.getInteger("taken", 0),
                        found.getInteger("waitingCount", 0),
                        found.getInteger("underReview", 0))));
        return counts;
    }

    /** Place of a waiting registration, counted by the store; empty when it does not wait. */
    public Optional<Integer> position(String target, String registrationId) {
        List<String> order = List.of("rank", "receivedAt", "sequence");
        Document mine = new Document(
                "$first",
                new Document(
                        "$filter",
                        new Document("input", "$waiting")
                                .append(
                                        "cond",
                                        new Document("$eq", List.of("$$this.registrationId", registrationId)))));
        Document before = new Document(
                "$filter",
                new Document("input", "$waiting")
                        .append(
                                "cond",
                                new Document(
                                        "$lte",
                                        List.of(
                                                order.stream()
                                                        .map(name -> "$$this." + name)
                                                        .toList(),
                                                order.stream()
                                                        .map(name -> "$mine." + name)
                                                        .toList()))));
        Document waiting = new Document(
                "$filter",
                new Document("input", "$entries")
                        .append("cond", new Document("$eq", List.of("$$this.state", "WAITLISTED"))));
        Document found = mongo.getCollection(mongo.getCollectionName(Roster.class))
                .aggregate(List.of(
                        new Document("$match", new Document("_id", target)),
                        new Document("$project", new Document("waiting", waiting)),
                        new Document("$set", new Document("mine", mine)),
                        new Document("$match", new Document("mine", new Document("$ne", null))),
                        new Document("$project", new Document("position", new Document("$size", before)))))
                .first();
        return Optional.ofNullable(found).map(document -> document.getInteger("position"));
    }

    /**
     * How full a target is.
     *
     * @param capacity absent means unlimited
     * @param taken units that are confirmed, or held for somebody who was asked
     */
    public record SeatCount(String target, @Nullable Integer capacity, int taken, int waiting, int underReview) {

        /** Seats left for somebody who registers now: none while others wait; absent means unlimited. */
        public @Nullable Integer free() {
            return capacity == null ? null : waiting > 0 ? Integer.valueOf(0) : Math.max(0, capacity - taken);
        }
    }
}
