package eu.zirkel.registration.activities;

import eu.zirkel.contracts.SchedulingEvent.ProgrammeClosed;
import eu.zirkel.messaging.Incoming;
import eu.zirkel.messaging.LearnedDocuments;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Remembers which programmes have ended, since an activity of one may be heard of only after its end. */
@Component
public class ClosedProgrammes {

    private final MongoTemplate mongo;
    private final LearnedDocuments learned;

    ClosedProgrammes(MongoTemplate mongo, LearnedDocuments learned) {
        this.mongo = mongo;
        this.learned = learned;
    }

    /** It has ended. */
    public void closed(Incoming<ProgrammeClosed> news) {
        learned.learn(
                ClosedProgramme.class,
                news,
                new Update().set("closedAt", news.data().closedAt()));
    }

    /** Whether it has ended. */
    public boolean has(String programmeId) {
        return mongo.exists(Query.query(Criteria.where("_id").is(programmeId)), ClosedProgramme.class);
    }
}
