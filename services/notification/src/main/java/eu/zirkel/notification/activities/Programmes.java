package eu.zirkel.notification.activities;

import eu.zirkel.contracts.SchedulingEvent.ProgrammeClosed;
import eu.zirkel.contracts.SchedulingEvent.ProgrammePublished;
import eu.zirkel.messaging.Incoming;
import eu.zirkel.messaging.LearnedDocuments;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Learns programmes. */
@Component
public class Programmes {

    private final LearnedDocuments learned;
    private final MongoTemplate mongo;

    Programmes(LearnedDocuments learned, MongoTemplate mongo) {
        this.learned = learned;
        this.mongo = mongo;
    }

    /** Those of them that we know, by id. */
    public Map<String, KnownProgramme> find(Collection<String> ids) {
        return mongo.find(Query.query(Criteria.where("_id").in(ids)), KnownProgramme.class).stream()
                .collect(Collectors.toMap(KnownProgramme::id, Function.identity()));
    }

    /** Whether it has ended. */
    public boolean isClosed(@Nullable String id) {
        return mongo.exists(Query.query(Criteria.where("_id").is(id)), ClosedProgramme.class);
    }

    /** It has ended. */
    public void closed(Incoming<ProgrammeClosed> news) {
        learned.learn(
                ClosedProgramme.class,
                news,
                new Update().set("closedAt", news.data().closedAt()));
    }

    /** It is public, or its description changed. */
    public void published(Incoming<ProgrammePublished> news) {
        ProgrammePublished event = news.data();
        learned.learn(
                KnownProgramme.class,
                news,
                new Update()
                        .set("titles", event.titles())
                        .set("defaultLanguage", event.defaultLanguage())
                        .set("defaultZone", event.defaultZone())
                        .set("contactName", event.contactName())
                        .set("contactEmail", event.contactEmail())
                        .set("footer", event.footer()));
    }
}
