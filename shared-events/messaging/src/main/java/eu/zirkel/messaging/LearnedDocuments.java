package eu.zirkel.messaging;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.convert.UpdateMapper;
import org.springframework.data.mongodb.core.query.Update;

/**
 * What a service remembers of another's aggregates: one document per aggregate under the same id, changed only by news
 * younger than what it knows (property {@code sequence}).
 */
public final class LearnedDocuments {

    private final MongoTemplate mongo;
    private final UpdateMapper mapper;

    LearnedDocuments(MongoTemplate mongo) {
        this.mongo = mongo;
        this.mapper = new UpdateMapper(mongo.getConverter());
    }

    /**
     * Applies the change unless the document has learnt this or later news already; creates the document if needed.
     *
     * @return whether anything changed
     */
    public boolean learn(Class<?> type, Incoming<?> news, Update change) {
        Learnt learnt = Learnt.of(news, change);
        try {
            var result = mongo.upsert(learnt.older(), learnt.stamped(), type);
            return result.getModifiedCount() > 0 || result.getUpsertedId() != null;
        } catch (DuplicateKeyException known) {
            // Known already, or inserted at this very moment with older news.
            return mongo.updateFirst(learnt.older(), learnt.stamped(), type).getModifiedCount() > 0;
        }
    }

    /**
     * The same for many at once; of one document they are applied in the order given. A change only sets or unsets whole
     * properties.
     *
     * @return the ids of the documents that were created
     */
    public Set<String> learnAll(Class<?> type, List<Learnt> news) {
        Set<String> created = new HashSet<>();
        List<Learnt> rest = news;
        while (!rest.isEmpty()) {
            // One of each document at a time: what the store does together it may do in any order.
            Map<String, Learnt> first = new LinkedHashMap<>();
            List<Learnt> later = new ArrayList<>();
            for (Learnt one : rest) {
                if (first.putIfAbsent(one.id(), one) != null) {
                    later.add(one);
                }
            }
            created.addAll(write(type, List.copyOf(first.values())));
            rest = later;
        }
        return created;
    }

    /** Most are new. These are inserted, which costs the store a fraction of an upsert; the others are changed. */
    private Set<String> write(Class<?> type, List<Learnt> news) {
        Map<String, Document> documents = new LinkedHashMap<>();
        news.forEach(one -> documents.put(one.id(), document(type, one)));
        Set<String> known = insert(type, documents);
        if (!known.isEmpty()) {
            BulkOperations updates = mongo.bulkOps(BulkMode.UNORDERED, type);
            news.stream()
                    .filter(one -> known.contains(one.id()))
                    .forEach(one -> updates.updateOne(one.older(), one.stamped()));
            updates.execute();
        }
        Set<String> created = new HashSet<>(documents.keySet());
        created.removeAll(known);
        return created;
    }

    private Document document(Class<?> type, Learnt news) {
        Document change = mapper.getMappedObject(
                news.stamped().getUpdateObject(),
                mongo.getConverter().getMappingContext().getPersistentEntity(type));
        Document values = change.get("$set", new Document());
        if (!Set.of("$set", "$unset").containsAll(change.keySet())
                || values.keySet().stream().anyMatch(name -> name.contains("."))) {
            throw new IllegalArgumentException("only values of whole properties can be learnt together: " + type);
        }
        Document document = new Document("_id", news.id());
        document.putAll(values);
        return document;
    }

    /** Returns the ids of those that exist already; another instance may be learning the same. */
    private Set<String> insert(Class<?> type, Map<String, Document> documents) {
        List<String> ids = List.copyOf(documents.keySet());
        return GroupInsert.write(mongo.getCollection(mongo.getCollectionName(type)), List.copyOf(documents.values()))
                .stream()
                .map(ids::get)
                .collect(Collectors.toSet());
    }
}
