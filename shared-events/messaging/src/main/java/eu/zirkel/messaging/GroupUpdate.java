package eu.zirkel.messaging;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/**
 * Changes many documents in one command, or a few, each by values of its own. A store looks for a document by its id alone in next
 * to no time; every further condition in the query makes it plan anew, for each document. So the condition is part of the
 * change: a document that does not meet it is replaced by itself.
 */
public final class GroupUpdate {

    /** A command is one document and must fit into 16 MB, however large the documents in it are. */
    private static final int MOST = 100;

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
        long written = 0;
        for (int from = 0; from < ids.size(); from += MOST) {
            List<String> some = ids.subList(from, Math.min(ids.size(), from + MOST));
            List<Document> theirs = some.stream().map(values::get).toList();
            Document own = new Document(
                    "$arrayElemAt",
                    List.of(
                            new Document("$literal", theirs),
                            new Document("$indexOfArray", List.of(new Document("$literal", some), "$_id"))));
            Document replacement = new Document(
                    "$let",
                    new Document("vars", new Document("own", own))
                            .append("in", new Document("$cond", List.of(condition, changed, "$$ROOT"))));
            written += collection
                    .updateMany(Filters.in("_id", some), List.of(new Document("$replaceWith", replacement)))
                    .getModifiedCount();
        }
        return written;
    }
}
