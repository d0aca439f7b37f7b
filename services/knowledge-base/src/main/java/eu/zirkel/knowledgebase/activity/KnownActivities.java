package eu.zirkel.knowledgebase.activity;

import eu.zirkel.contracts.SchedulingEvent.ActivityCancelled;
import eu.zirkel.contracts.SchedulingEvent.ActivityContentChanged;
import eu.zirkel.contracts.SchedulingEvent.ActivityDateFixed;
import eu.zirkel.contracts.SchedulingEvent.ActivityHeld;
import eu.zirkel.contracts.SchedulingEvent.ActivityPostponed;
import eu.zirkel.contracts.SchedulingEvent.ActivityPublished;
import eu.zirkel.contracts.SchedulingEvent.ActivityRescheduled;
import eu.zirkel.messaging.Incoming;
import eu.zirkel.messaging.LearnedDocuments;
import java.util.Collection;
import java.util.List;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Learns activities and looks them up; each reaction is a <em>learn</em>. */
@Component
public final class KnownActivities {

    private final MongoTemplate mongo;
    private final LearnedDocuments documents;

    KnownActivities(MongoTemplate mongo, LearnedDocuments documents) {
        this.mongo = mongo;
        this.documents = documents;
    }

    /** Those of the given ids that are known, in the order of the ids. An id may become known later. */
    public List<KnownActivity> named(Collection<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        List<KnownActivity> found = mongo.find(Query.query(Criteria.where("_id").in(ids)), KnownActivity.class);
        return ids.stream()
                .flatMap(id -> found.stream().filter(activity -> activity.id().equals(id)))
                .toList();
    }

    /** It is public. */
    public void published(Incoming<ActivityPublished> news) {
        learn(
                news,
                new Update()
                        .set("titles", news.data().titles())
                        .set("when", news.data().when())
                        .set("status", "PUBLISHED"));
    }

    /** It has other texts. */
    public void renamed(Incoming<ActivityContentChanged> news) {
        learn(news, new Update().set("titles", news.data().titles()));
    }

    /** Its date is known more precisely; a postponed one takes place again. */
    public void dated(Incoming<ActivityDateFixed> news) {
        learn(news, new Update().set("when", news.data().when()).set("status", "PUBLISHED"));
    }

    /** It has another date. */
    public void moved(Incoming<ActivityRescheduled> news) {
        learn(news, new Update().set("when", news.data().when()).set("status", "PUBLISHED"));
    }

    /** It has no date for now. */
    public void postponed(Incoming<ActivityPostponed> news) {
        learn(news, new Update().set("status", "POSTPONED"));
    }

    /** It does not take place. */
    public void cancelled(Incoming<ActivityCancelled> news) {
        learn(news, new Update().set("status", "CANCELLED"));
    }

    /** It took place. */
    public void held(Incoming<ActivityHeld> news) {
        learn(news, new Update().set("status", "HELD"));
    }

    private void learn(Incoming<?> news, Update change) {
        documents.learn(KnownActivity.class, news, change);
    }
}
