package eu.zirkel.messaging;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.bson.types.ObjectId;

/**
 * Writes many documents under their version guards in one round trip. A document with events on their way is not written:
 * these would have to go out before its new ones, and the answer to a bulk write does not say what they are.
 */
final class GroupSave {

    /** Who wrote last; tells an own write from somebody else's that led to the same version. */
    private static final String MARK = "savedTogether";

    /** The version is still the one that was loaded, and no event is on its way. */
    private static final Document UNTOUCHED = new Document(
            "$and",
            List.of(
                    new Document("$eq", List.of("$version", "$$own.was")),
                    new Document("$eq", List.of(new Document("$ifNull", List.of("$pending", List.of())), List.of()))));

    private final MongoCollection<Document> collection;
    private final ObjectId mark = new ObjectId();
    private final Map<String, Document> writes = new LinkedHashMap<>();

    GroupSave(MongoCollection<Document> collection) {
        this.collection = collection;
    }

    void add(Aggregate aggregate, Document state, Sealed sealed) {
        state.append("version", aggregate.version() + 1)
                .append("lastSequence", sealed.lastSequence())
                .append(MARK, mark);
        state.remove("pending");
        if (!sealed.events().isEmpty()) {
            state.append("pending", sealed.documents());
        }
        writes.put(aggregate.id(), new Document("was", aggregate.version()).append("is", state));
    }

    /** Returns the ids of those written. */
    Set<String> write() {
        if (GroupUpdate.write(collection, writes, UNTOUCHED, "$$own.is") == writes.size()) {
            return writes.keySet();
        }
        Set<String> written = new HashSet<>();
        collection
                .find(Filters.and(Filters.in("_id", writes.keySet()), Filters.eq(MARK, mark)))
                .projection(Projections.include("_id"))
                .forEach(document -> written.add(document.getString("_id")));
        return written;
    }
}
