package eu.zirkel.knowledgebase.item;

import eu.zirkel.knowledgebase.search.ItemIndex;
import eu.zirkel.knowledgebase.search.Searchable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** Brings items from the store into this instance's index. */
@Component
final class StoreToIndex {

    private static final int AT_ONCE = 200;

    private final MongoTemplate mongo;
    private final Items items;
    private final ItemIndex index;

    StoreToIndex(MongoTemplate mongo, Items items, ItemIndex index) {
        this.mongo = mongo;
        this.items = items;
        this.index = index;
    }

    /** Takes in every published item that the index does not show in its stored version, and drops what was archived. */
    void takeIn() {
        Map<String, Long> shown = index.shown();
        Set<String> different = new HashSet<>(shown.keySet());
        for (Document item : mongo.getCollection(mongo.getCollectionName(Item.class))
                .find(new Document("status", Status.PUBLISHED.name()))
                .projection(new Document("version", 1))) {
            String id = item.getString("_id");
            if (item.getLong("version").equals(shown.get(id))) {
                different.remove(id);
            } else {
                different.add(id);
            }
        }
        refresh(different);
    }

    /** Takes in these items as they are stored now. */
    void refresh(Collection<String> ids) {
        List<String> all = new ArrayList<>(ids);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<Searchable> loaded = items.find(all.subList(from, Math.min(all.size(), from + AT_ONCE))).stream()
                    .map(SearchTexts::of)
                    .toList();
            index.apply(loaded);
        }
    }
}
