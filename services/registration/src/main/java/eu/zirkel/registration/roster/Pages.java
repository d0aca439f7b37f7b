package eu.zirkel.registration.roster;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.mongodb.WriteConcern;
import com.mongodb.client.model.Filters;
import eu.zirkel.messaging.GroupInsert;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** The filed pages of large rosters. They never change, so each is read from the store once. */
@Component
class Pages {

    private static final int REMEMBERED_ENTRIES = 200_000;

    private final MongoTemplate mongo;
    private final Cache<String, Page> read = Caffeine.newBuilder()
            .maximumWeight(REMEMBERED_ENTRIES)
            .weigher((String id, Page page) ->
                    1 + page.entries().size() + page.ended().size())
            .expireAfterAccess(Duration.ofMinutes(5))
            .build();

    Pages(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** Those with these ids, in that order; fewer when some were replaced since the roster named them. */
    List<Page> find(List<String> ids) {
        Map<String, Page> found = new HashMap<>(read.getAllPresent(ids));
        List<String> missing = ids.stream().filter(id -> !found.containsKey(id)).toList();
        if (!missing.isEmpty()) {
            Map<String, Page> fresh = mongo
                    .find(Query.query(Criteria.where("_id").in(missing)), Page.class)
                    .stream()
                    .collect(Collectors.toMap(Page::id, Function.identity()));
            read.putAll(fresh);
            found.putAll(fresh);
        }
        return ids.stream().flatMap(id -> Stream.ofNullable(found.get(id))).toList();
    }

    /** Adds them. One that is there has the same content: a roster at one version turns the same page for everybody. */
    void add(List<Page> pages) {
        List<Document> documents = new ArrayList<>();
        for (Page page : pages) {
            Document document = new Document();
            mongo.getConverter().write(page, document);
            documents.add(document);
        }
        if (!documents.isEmpty()) {
            GroupInsert.write(
                    mongo.getCollection(mongo.getCollectionName(Page.class))
                            .withWriteConcern(WriteConcern.MAJORITY.withJournal(true)),
                    documents);
        }
    }

    /** Removes those turned before a version that the roster stored at this version does not name, so nobody ever will. */
    void removeOthers(String roster, long version, List<String> named) {
        mongo.getCollection(mongo.getCollectionName(Page.class))
                .deleteMany(Filters.and(
                        Filters.gte("_id", id(roster, 0, 0)),
                        Filters.lt("_id", id(roster, version, 0)),
                        Filters.nin("_id", named)));
    }

    /** In the order of versions, then of numbers. */
    static String id(String roster, long version, int number) {
        return "%s.%012d.%05d".formatted(roster, version, number);
    }
}
