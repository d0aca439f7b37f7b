package eu.zirkel.messaging;

import com.mongodb.ErrorCategory;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.bulk.BulkWriteUpsert;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.BulkOperationException;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;

/**
 * What a service remembers of another's aggregates: one document per aggregate under the same id, changed only by news
 * younger than what it knows (property {@code sequence}).
 */
public final class LearnedDocuments {

    private final MongoTemplate mongo;

    LearnedDocuments(MongoTemplate mongo) {
        this.mongo = mongo;
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
     * The same for many at once; of one document they are applied in the order given.
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

    private Set<String> write(Class<?> type, List<Learnt> news) {
        BulkOperations upserts = mongo.bulkOps(BulkMode.UNORDERED, type);
        news.forEach(one -> upserts.upsert(one.older(), one.stamped()));
        try {
            return ids(upserts.execute().getUpserts());
        } catch (BulkOperationException some) {
            BulkOperations updates = mongo.bulkOps(BulkMode.UNORDERED, type);
            for (BulkWriteError error : some.getErrors()) {
                if (error.getCategory() != ErrorCategory.DUPLICATE_KEY) {
                    throw some;
                }
                // Known already, or inserted at this very moment with older news.
                Learnt one = news.get(error.getIndex());
                updates.updateOne(one.older(), one.stamped());
            }
            updates.execute();
            return ids(some.getResult().getUpserts());
        }
    }

    private static Set<String> ids(Collection<BulkWriteUpsert> upserts) {
        Set<String> ids = new HashSet<>();
        upserts.forEach(upsert -> ids.add(upsert.getId().asString().getValue()));
        return ids;
    }
}
