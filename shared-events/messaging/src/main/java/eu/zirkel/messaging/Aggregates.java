package eu.zirkel.messaging;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReturnDocument;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Loads and stores aggregates. Every save is one write of one document under a version guard, with the events it caused
 * inside, acknowledged by a majority and journaled before it returns (architecture §1).
 */
public final class Aggregates {

    private static final int ATTEMPTS = 20;

    private final MongoTemplate mongo;
    private final EventTypes types;
    private final Relay relay;
    private final Clock clock;

    Aggregates(MongoTemplate mongo, EventTypes types, Relay relay, Clock clock) {
        this.mongo = mongo;
        this.types = types;
        this.relay = relay;
        this.clock = clock;
    }

    /** The aggregate as last stored. */
    public <T extends Aggregate> Optional<T> find(Class<T> type, String id) {
        return Optional.ofNullable(mongo.findById(id, type));
    }

    /**
     * Stores it whole.
     *
     * @throws AlreadyExistsException when it is new and its id or another unique property is taken
     * @throws StaleVersionException when it was stored by somebody else since it was loaded
     */
    public <T extends Aggregate> T save(T aggregate) {
        Document state = new Document();
        mongo.getConverter().write(aggregate, state);
        state.remove("pending");
        if (aggregate.version() == 0) {
            insert(aggregate, state);
        } else {
            Sealed sealed = seal(aggregate);
            write(
                    aggregate,
                    sealed,
                    List.of(
                            new Document(
                                    "$replaceWith",
                                    new Document(
                                            "$mergeObjects",
                                            List.of(
                                                    new Document("$literal", state),
                                                    new Document("pending", "$pending")))),
                            progress(aggregate, sealed)),
                    null);
        }
        return aggregate;
    }

    /**
     * Stores a change of a large aggregate without rewriting it.
     *
     * @param change update operators that bring the stored state to this aggregate's; leaves {@code version},
     *     {@code lastSequence} and {@code pending} alone
     * @throws StaleVersionException when it was stored by somebody else since it was loaded
     */
    public <T extends Aggregate> T save(T aggregate, Document change) {
        Sealed sealed = seal(aggregate);
        Document update = new Document(change);
        merge(update, "$set", new Document("lastSequence", sealed.lastSequence()));
        merge(update, "$inc", new Document("version", 1L));
        if (!sealed.events().isEmpty()) {
            merge(update, "$push", new Document("pending", new Document("$each", sealed.documents())));
        }
        write(aggregate, sealed, null, update);
        return aggregate;
    }

    /**
     * Stores a change of a large aggregate that update operators cannot say, computed by the store.
     *
     * @param stages aggregation stages that bring the stored state to this aggregate's
     * @throws StaleVersionException when it was stored by somebody else since it was loaded
     */
    public <T extends Aggregate> T save(T aggregate, List<Document> stages) {
        Sealed sealed = seal(aggregate);
        List<Document> pipeline = new ArrayList<>(stages);
        pipeline.add(progress(aggregate, sealed));
        write(aggregate, sealed, pipeline, null);
        return aggregate;
    }

    /**
     * Stores many new ones in one round trip.
     *
     * @return the ids of those that existed already and were left alone
     */
    public <T extends Aggregate> Set<String> insertAll(Class<T> type, List<T> aggregates) {
        if (aggregates.isEmpty()) {
            return Set.of();
        }
        List<Sealed> sealed = aggregates.stream().map(this::seal).toList();
        List<Document> documents = new ArrayList<>();
        for (int i = 0; i < aggregates.size(); i++) {
            Document document = new Document();
            mongo.getConverter().write(aggregates.get(i), document);
            documents.add(complete(document, sealed.get(i)));
        }
        Set<Integer> refused = GroupInsert.write(collection(type), documents);
        Set<String> existing = new HashSet<>();
        for (int i = 0; i < aggregates.size(); i++) {
            if (refused.contains(i)) {
                existing.add(aggregates.get(i).id());
            } else {
                stored(aggregates.get(i), sealed.get(i), sealed.get(i).events());
            }
        }
        return existing;
    }

    /**
     * Stores many that were loaded or stored before, each whole and under its own version guard, in one round trip.
     *
     * @return the ids of those that somebody else stored meanwhile; they were left alone
     */
    public <T extends Aggregate> Set<String> saveAll(Class<T> type, List<T> aggregates) {
        if (aggregates.isEmpty()) {
            return Set.of();
        }
        Map<T, Sealed> sealed = new LinkedHashMap<>();
        GroupSave group = new GroupSave(collection(type));
        for (T aggregate : aggregates) {
            Document state = new Document();
            mongo.getConverter().write(aggregate, state);
            Sealed events = seal(aggregate);
            sealed.put(aggregate, events);
            group.add(aggregate, state, events);
        }
        Set<String> written = group.write();
        Set<String> stale = new HashSet<>();
        sealed.forEach((aggregate, events) -> {
            if (written.contains(aggregate.id())) {
                stored(aggregate, events, events.events());
            } else {
                try {
                    save(aggregate);
                } catch (StaleVersionException theirs) {
                    stale.add(aggregate.id());
                }
            }
        });
        return stale;
    }

    /**
     * Loads, decides and saves; decides anew on fresh state when somebody else was faster.
     *
     * @return what the decision returned; empty when there is no such aggregate
     */
    public <T extends Aggregate, R> Optional<R> change(Class<T> type, String id, Function<T, R> decision) {
        for (int attempt = 1; ; attempt++) {
            T aggregate = mongo.findById(id, type);
            if (aggregate == null) {
                return Optional.empty();
            }
            R result = decision.apply(aggregate);
            try {
                save(aggregate);
                return Optional.of(result);
            } catch (StaleVersionException stale) {
                if (attempt == ATTEMPTS) {
                    throw stale;
                }
                giveWay(attempt);
            }
        }
    }

    /** Writers that keep meeting at one document spread out, or the slowest of them would never get its turn. */
    private static void giveWay(int attempt) {
        try {
            TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextLong(1L << Math.min(attempt, 8)));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private <T extends Aggregate> void insert(T aggregate, Document state) {
        Sealed sealed = seal(aggregate);
        try {
            collection(aggregate.getClass()).insertOne(complete(state, sealed));
        } catch (MongoWriteException refused) {
            if (refused.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                throw new AlreadyExistsException(aggregate, refused);
            }
            throw refused;
        }
        stored(aggregate, sealed, sealed.events());
    }

    private static Document progress(Aggregate aggregate, Sealed sealed) {
        return new Document(
                "$set",
                new Document("version", aggregate.version() + 1)
                        .append("lastSequence", sealed.lastSequence())
                        .append(
                                "pending",
                                new Document(
                                        "$concatArrays",
                                        List.of(
                                                new Document("$ifNull", List.of("$pending", List.of())),
                                                new Document("$literal", sealed.documents())))));
    }

    private static Document complete(Document state, Sealed sealed) {
        state.append("version", 1L).append("lastSequence", sealed.lastSequence());
        if (!sealed.events().isEmpty()) {
            state.append("pending", sealed.documents());
        }
        return state;
    }

    private void write(
            Aggregate aggregate, Sealed sealed, @Nullable List<Document> pipeline, @Nullable Document update) {
        MongoCollection<Document> collection = collection(aggregate.getClass());
        Document guard = new Document("_id", aggregate.id()).append("version", aggregate.version());
        FindOneAndUpdateOptions after = new FindOneAndUpdateOptions()
                .returnDocument(ReturnDocument.AFTER)
                .projection(Projections.include("pending"));
        Document result;
        try {
            result = pipeline != null
                    ? collection.findOneAndUpdate(guard, pipeline, after)
                    : collection.findOneAndUpdate(guard, (Bson) update, after);
        } catch (MongoCommandException refused) {
            if (ErrorCategory.fromErrorCode(refused.getErrorCode()) == ErrorCategory.DUPLICATE_KEY) {
                throw new AlreadyExistsException(aggregate, refused);
            }
            throw refused;
        }
        if (result == null) {
            throw new StaleVersionException(aggregate);
        }
        // Everything still pending goes out again in order, so that another instance's events are never overtaken.
        List<PendingEvent> pending = result.getList("pending", Document.class, List.of()).stream()
                .map(PendingEvent::of)
                .toList();
        stored(aggregate, sealed, pending);
    }

    private void stored(Aggregate aggregate, Sealed sealed, List<PendingEvent> pending) {
        relay.publish(mongo.getCollectionName(aggregate.getClass()), aggregate.id(), pending);
        aggregate.stored(aggregate.version() + 1, sealed.lastSequence());
    }

    private Sealed seal(Aggregate aggregate) {
        return Sealed.of(aggregate, types, clock.instant());
    }

    private MongoCollection<Document> collection(Class<?> type) {
        return mongo.getCollection(mongo.getCollectionName(type))
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }

    private static void merge(Document update, String operator, Document fields) {
        Document merged = new Document(update.get(operator, new Document()));
        merged.putAll(fields);
        update.put(operator, merged);
    }
}
