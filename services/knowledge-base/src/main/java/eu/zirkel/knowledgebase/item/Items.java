package eu.zirkel.knowledgebase.item;

import eu.zirkel.knowledgebase.search.ItemIndex;
import eu.zirkel.messaging.Aggregates;
import eu.zirkel.messaging.AlreadyExistsException;
import eu.zirkel.service.Ids;
import eu.zirkel.service.Refusal;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** What can be done with items. Whatever was done can be found, or no more be found, on this instance at once. */
@Component
final class Items {

    private final Aggregates aggregates;
    private final MongoTemplate mongo;
    private final ItemIndex index;
    private final Clock clock;

    Items(Aggregates aggregates, MongoTemplate mongo, ItemIndex index, Clock clock) {
        this.aggregates = aggregates;
        this.mongo = mongo;
        this.index = index;
        this.clock = clock;
    }

    Item create(Content content) {
        ContentRules.check(content);
        return aggregates.save(new Item(Ids.next(), content, clock.instant(), null));
    }

    /**
     * Makes it once, however often it is asked for.
     *
     * @param key unique for this and no other request of the same caller
     * @param digest tells this request from another
     */
    Item createOnce(Content content, String key, String digest) {
        ContentRules.check(content);
        String id = Ids.derived("item", key);
        try {
            return aggregates.save(new Item(id, content, clock.instant(), digest));
        } catch (AlreadyExistsException repeated) {
            Item first = find(id).orElseThrow(() -> repeated);
            if (!first.wasMadeBy(digest)) {
                throw Refusal.conflict("IDEMPOTENCY_MISMATCH");
            }
            return first;
        }
    }

    Item change(String id, UnaryOperator<Content> change) {
        return decide(id, item -> {
            Content changed = change.apply(item.content());
            ContentRules.check(changed);
            item.change(changed);
        });
    }

    Item submit(String id) {
        return decide(id, Item::submit);
    }

    Item publish(String id, List<Acknowledgement> acknowledgements) {
        return decide(id, item -> item.publish(acknowledgements, clock.instant()));
    }

    Item archive(String id) {
        return decide(id, Item::archive);
    }

    /** @throws Refusal 404 when there is none */
    Item decide(String id, Consumer<Item> decision) {
        Item decided = aggregates
                .change(Item.class, id, item -> {
                    decision.accept(item);
                    return item;
                })
                .orElseThrow(Refusal::notFound);
        index.apply(List.of(SearchTexts.of(decided)));
        return decided;
    }

    Optional<Item> find(String id) {
        return aggregates.find(Item.class, id);
    }

    /** Those there are of these; in no order. */
    List<Item> find(Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : mongo.find(Query.query(Criteria.where("_id").in(ids)), Item.class);
    }

    /** The newest first. */
    List<Item> inStatus(Status status, int offset, int limit) {
        return mongo.find(
                Query.query(Criteria.where("status").is(status))
                        .with(Sort.by(Sort.Direction.DESC, "createdAt", "_id"))
                        .skip(offset)
                        .limit(limit),
                Item.class);
    }

    long countInStatus(Status status) {
        return mongo.count(Query.query(Criteria.where("status").is(status)), Item.class);
    }
}
