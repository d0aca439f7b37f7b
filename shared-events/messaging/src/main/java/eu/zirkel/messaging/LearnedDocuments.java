package eu.zirkel.messaging;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
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
        Query older = Query.query(
                Criteria.where("_id").is(news.subject()).and("sequence").lt(news.sequence()));
        change.set("sequence", news.sequence());
        try {
            var result = mongo.upsert(older, change, type);
            return result.getModifiedCount() > 0 || result.getUpsertedId() != null;
        } catch (DuplicateKeyException known) {
            // Known already, or inserted at this very moment with older news.
            return mongo.updateFirst(older, change, type).getModifiedCount() > 0;
        }
    }
}
