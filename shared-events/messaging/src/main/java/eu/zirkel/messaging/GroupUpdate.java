package eu.zirkel.messaging;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/**
 * Changes many documents in one command, each by values of its own. A store looks for a document by its id alone in next
 * to no time; every further condition in the query makes it plan anew, for each document. So the condition is part of the
 * change: a document that does not meet it is replaced by itself.
 */
public final class GroupUpdate {

    private GroupUpdate() {}

    /**
     * Changes them, in no particular order, each for itself.
     *
     * @param values by id of the document
     * @param condition an expression over the document; its own values are {@code $$own}
     * @param changed an expression for the new document
     * @return how many were changed
     */
    public static long write(
            MongoCollection<Document> collection, Map<String, Document> values, Document condition, Object changed) {
        List<String> ids = List.copyOf(values.keySet());
        Document own = new Document(
                "$arrayElemAt",
                List.of(
                        new Document("$literal", List.copyOf(values.values())),
                        new Document("$indexOfArray", List.of(new Document("$literal", ids), "$_id"))));
        Document replacement = new Document(
                "$let",
                new Document("vars", new Document("own", own))
                        .append("in", new Document("$cond", List.of(condition, changed, "$$ROOT"))));
        return collection
                .updateMany(Filters.in("_id", ids), List.of(new Document("$replaceWith", replacement)))
                .getModifiedCount();
    }
}
