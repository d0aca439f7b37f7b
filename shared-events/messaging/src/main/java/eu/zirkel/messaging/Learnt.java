package eu.zirkel.messaging;

import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/**
 * News of one document.
 *
 * @param id of the document
 * @param sequence of the news; the document changes only if what it knows is older
 * @param change what it says now
 */
public record Learnt(String id, long sequence, Update change) {

    /** News of the very aggregate that decided. */
    public static Learnt of(Incoming<?> news, Update change) {
        return new Learnt(news.subject(), news.sequence(), change);
    }

    Query older() {
        return Query.query(Criteria.where("_id").is(id).and("sequence").lt(sequence));
    }

    Update stamped() {
        return change.set("sequence", sequence);
    }
}
