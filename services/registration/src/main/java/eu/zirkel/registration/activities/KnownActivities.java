package eu.zirkel.registration.activities;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import eu.zirkel.contracts.FuzzyDate;
import eu.zirkel.contracts.SchedulingEvent.ActivityCancelled;
import eu.zirkel.contracts.SchedulingEvent.ActivityCapacityChanged;
import eu.zirkel.contracts.SchedulingEvent.ActivityDateFixed;
import eu.zirkel.contracts.SchedulingEvent.ActivityHeld;
import eu.zirkel.contracts.SchedulingEvent.ActivityPostponed;
import eu.zirkel.contracts.SchedulingEvent.ActivityPublished;
import eu.zirkel.contracts.SchedulingEvent.ActivityRelocated;
import eu.zirkel.contracts.SchedulingEvent.ActivityRescheduled;
import eu.zirkel.contracts.SchedulingEvent.OnlineRoomAssigned;
import eu.zirkel.messaging.Incoming;
import eu.zirkel.messaging.LearnedDocuments;
import eu.zirkel.registration.activities.KnownActivity.Status;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Learns activities from scheduling's events. */
@Component
public class KnownActivities {

    /** Another instance may learn something; this one may be so much behind, as it may be behind the topic. */
    private static final Duration REMEMBERED = Duration.ofMillis(500);

    private final MongoTemplate mongo;
    private final LearnedDocuments learned;
    private final Cache<String, Optional<KnownActivity>> recent = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(10_000)
            .build();

    KnownActivities(MongoTemplate mongo, LearnedDocuments learned) {
        this.mongo = mongo;
        this.learned = learned;
    }

    /** What is known of an activity; empty when scheduling has not published it. */
    public Optional<KnownActivity> find(String id) {
        return recent.get(id, this::load);
    }

    /** The ids of a programme's activities. */
    public List<String> of(String programmeId) {
        return mongo.findDistinct(
                Query.query(Criteria.where("programmeId").is(programmeId)), "_id", KnownActivity.class, String.class);
    }

    /** Its room may be known before the rest; only the publication tells the programme. */
    private Optional<KnownActivity> load(String id) {
        return Optional.ofNullable(mongo.findOne(
                Query.query(Criteria.where("_id").is(id).and("programmeId").exists(true)), KnownActivity.class));
    }

    /** It can be registered for from now on. */
    public void published(Incoming<ActivityPublished> news) {
        ActivityPublished activity = news.data();
        learn(
                news,
                date(activity.when(), activity.duration())
                        .set("seriesId", activity.seriesId())
                        .set("programmeId", activity.programmeId())
                        .set("zone", activity.zone())
                        .set("format", activity.format())
                        .set("capacity", activity.capacity())
                        .set("policy", activity.policy())
                        .set("externalUrl", activity.externalUrl())
                        .set("status", Status.PUBLISHED));
    }

    /** Its date is known, or known better. */
    public void dateFixed(Incoming<ActivityDateFixed> news) {
        learn(news, date(news.data().when(), news.data().duration()).set("status", Status.PUBLISHED));
    }

    /** It has another date. */
    public void rescheduled(Incoming<ActivityRescheduled> news) {
        learn(news, date(news.data().when(), news.data().duration()).set("status", Status.PUBLISHED));
    }

    /** It takes place elsewhere or in another format. */
    public void relocated(Incoming<ActivityRelocated> news) {
        learn(news, new Update().set("format", news.data().format()));
    }

    /** Its date is off. */
    public void postponed(Incoming<ActivityPostponed> news) {
        learn(news, new Update().set("status", Status.POSTPONED));
    }

    /** It is off. */
    public void cancelled(Incoming<ActivityCancelled> news) {
        learn(news, new Update().set("status", Status.CANCELLED));
    }

    /** It has more or fewer seats. */
    public void capacityChanged(Incoming<ActivityCapacityChanged> news) {
        learn(news, new Update().set("capacity", news.data().capacity()));
    }

    /** It has taken place. */
    public void held(Incoming<ActivityHeld> news) {
        learn(news, new Update().set("status", Status.HELD));
    }

    /** Its online room is known. */
    public void roomAssigned(Incoming<OnlineRoomAssigned> news) {
        learn(news, new Update().set("room", news.data().access()));
    }

    private static Update date(FuzzyDate when, @Nullable Duration duration) {
        return new Update().set("when", when).set("duration", duration);
    }

    private void learn(Incoming<?> news, Update change) {
        learned.learn(KnownActivity.class, news, change);
        recent.invalidate(news.subject());
    }
}
