package eu.zirkel.messaging;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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

    private final MongoCollection<Document> collection;
    private final ObjectId mark = new ObjectId();
    private final List<WriteModel<Document>> writes = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    GroupSave(MongoCollection<Document> collection) {
        this.collection = collection;
    }

    void add(Aggregate aggregate, Document state, Sealed sealed) {
        Document guard = new Document("_id", aggregate.id())
                .append("version", aggregate.version())
                .append("pending.0", new Document("$exists", false));
        state.append("version", aggregate.version() + 1)
                .append("lastSequence", sealed.lastSequence())
                .append(MARK, mark);
        state.remove("pending");
        if (!sealed.events().isEmpty()) {
            state.append("pending", sealed.documents());
        }
        writes.add(new ReplaceOneModel<>(guard, state));
        ids.add(aggregate.id());
    }

    /** Returns the ids of those written. */
    Set<String> write() {
        int matched = collection
                .bulkWrite(writes, new BulkWriteOptions().ordered(false))
                .getMatchedCount();
        if (matched == writes.size()) {
            return ids;
        }
        Set<String> written = new HashSet<>();
        collection
                .find(Filters.and(Filters.in("_id", ids), Filters.eq(MARK, mark)))
                .projection(Projections.include("_id"))
                .forEach(document -> written.add(document.getString("_id")));
        return written;
    }
}
