package eu.zirkel.messaging;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bson.Document;

/** Adds many documents in one command, each for itself: one that is there already is no failure and stays as it is. */
public final class GroupInsert {

    private GroupInsert() {}

    /**
     * Adds them, in no particular order.
     *
     * @return the places in the list of those whose id or another unique property was taken
     * @throws MongoBulkWriteException when one was not added for another reason; the others may have been
     */
    public static Set<Integer> write(MongoCollection<Document> collection, List<Document> documents) {
        Set<Integer> taken = new HashSet<>();
        try {
            collection.insertMany(documents, new InsertManyOptions().ordered(false));
        } catch (MongoBulkWriteException some) {
            if (some.getWriteConcernError() != null) {
                throw some;
            }
            for (BulkWriteError error : some.getWriteErrors()) {
                if (error.getCategory() != ErrorCategory.DUPLICATE_KEY) {
                    throw some;
                }
                taken.add(error.getIndex());
            }
        }
        return taken;
    }
}
