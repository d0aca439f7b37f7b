package eu.zirkel.notification.activities;

import eu.zirkel.contracts.SchedulingEvent.ProgrammePublished;
import eu.zirkel.messaging.Incoming;
import eu.zirkel.messaging.LearnedDocuments;
import java.util.Optional;
import org.springframework.data.mongodb.core.MongoTemplate;
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

    /** What we know of it; empty when nothing. */
    public Optional<KnownProgramme> find(String id) {
        return Optional.ofNullable(mongo.findById(id, KnownProgramme.class));
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
