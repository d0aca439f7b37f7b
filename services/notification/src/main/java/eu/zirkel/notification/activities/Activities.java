package eu.zirkel.notification.activities;

import eu.zirkel.contracts.FuzzyDate;
import eu.zirkel.contracts.SchedulingEvent.ActivityCancelled;
import eu.zirkel.contracts.SchedulingEvent.ActivityContentChanged;
import eu.zirkel.contracts.SchedulingEvent.ActivityDateFixed;
import eu.zirkel.contracts.SchedulingEvent.ActivityHeld;
import eu.zirkel.contracts.SchedulingEvent.ActivityPostponed;
import eu.zirkel.contracts.SchedulingEvent.ActivityPublished;
import eu.zirkel.contracts.SchedulingEvent.ActivityRelocated;
import eu.zirkel.contracts.SchedulingEvent.ActivityRescheduled;
import eu.zirkel.contracts.SchedulingEvent.OnlineRoomAssigned;
import eu.zirkel.messaging.Incoming;
import eu.zirkel.messaging.LearnedDocuments;
import eu.zirkel.notification.catalogue.MailCode;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Learns activities. Old news changes nothing, so nothing late can bring back what has been cancelled. */
@Component
public class Activities {

    private final LearnedDocuments learned;
    private final MongoTemplate mongo;

    Activities(LearnedDocuments learned, MongoTemplate mongo) {
        this.learned = learned;
        this.mongo = mongo;
    }

    /** What we know of it; empty when nothing. */
    public Optional<KnownActivity> find(String id) {
        return Optional.ofNullable(mongo.findById(id, KnownActivity.class));
    }

    /** Those of them that we know, by id. */
    public Map<String, KnownActivity> find(Collection<String> ids) {
        return mongo.find(Query.query(Criteria.where("_id").in(ids)), KnownActivity.class).stream()
                .collect(Collectors.toMap(KnownActivity::id, Function.identity()));
    }

    /** It is public. */
    public void published(Incoming<ActivityPublished> news) {
        ActivityPublished event = news.data();
        learn(
                news,
                new Update()
                        .set("status", ActivityStatus.PUBLISHED)
                        .set("seriesId", event.seriesId())
                        .set("programmeId", event.programmeId())
                        .set("titles", event.titles())
                        .set("shortTitles", event.shortTitles())
                        .set("when", event.when())
                        .set("zone", event.zone())
                        .set("duration", event.duration())
                        .set("format", event.format())
                        .set("venue", event.venue())
                        .set("recording", event.recording())
                        .set("calendarSequence", event.calendarSequence())
                        .set("revisedAt", news.time()));
    }

    /** Its date became more precise. */
    public void dateFixed(Incoming<ActivityDateFixed> news) {
        ActivityDateFixed event = news.data();
        learn(
                news,
                dated(news, event.when(), event.duration(), event.calendarSequence())
                        .push("announcements", announcement(news, MailCode.DATE_FIXED, null)));
    }

    /** Its date was replaced. */
    public void rescheduled(Incoming<ActivityRescheduled> news) {
        ActivityRescheduled event = news.data();
        learn(
                news,
                dated(news, event.when(), event.duration(), event.calendarSequence())
                        .push("announcements", announcement(news, MailCode.ACT_CHANGED, event.reason())));
    }

    /** It takes place elsewhere, or in another format. */
    public void relocated(Incoming<ActivityRelocated> news) {
        ActivityRelocated event = news.data();
        learn(
                news,
                new Update()
                        .set("format", event.format())
                        .set("venue", event.venue())
                        .set("calendarSequence", event.calendarSequence())
                        .set("revisedAt", news.time())
                        .push("announcements", announcement(news, MailCode.ACT_RELOCATED, null)));
    }

    /** Its date fell away. */
    public void postponed(Incoming<ActivityPostponed> news) {
        ActivityPostponed event = news.data();
        learn(
                news,
                new Update()
                        .set("status", ActivityStatus.POSTPONED)
                        .set("calendarSequence", event.calendarSequence())
                        .push("announcements", announcement(news, MailCode.ACT_POSTPONED, event.reason())));
    }

    /** It will not take place. */
    public void cancelled(Incoming<ActivityCancelled> news) {
        ActivityCancelled event = news.data();
        ActivityStatus before = find(news.subject()).map(KnownActivity::status).orElse(null);
        Update update = new Update()
                .set("status", ActivityStatus.CANCELLED)
                .set("calendarSequence", event.calendarSequence())
                .push("announcements", announcement(news, MailCode.ACT_CANCELLED, event.reason()));
        if (before == ActivityStatus.POSTPONED) {
            // Its old date was withdrawn already, with the calendar entries; it is cancelled without a date.
            update.set("when", FuzzyDate.unknown());
        }
        learn(news, update);
    }

    /** Texts changed. */
    public void contentChanged(Incoming<ActivityContentChanged> news) {
        ActivityContentChanged event = news.data();
        Update update = new Update().set("titles", event.titles()).set("shortTitles", event.shortTitles());
        if (event.notifyParticipants()) {
            update.push("announcements", announcement(news, MailCode.ACT_INFO, null));
        }
        learn(news, update);
    }

    /** It has an online room. */
    public void roomAssigned(Incoming<OnlineRoomAssigned> news) {
        OnlineRoomAssigned event = news.data();
        learn(
                news,
                new Update()
                        .set("roomProvider", event.provider())
                        .set("roomAccess", event.access())
                        .push("announcements", announcement(news, MailCode.ROOM_LINK, null)));
    }

    /** It took place. */
    public void held(Incoming<ActivityHeld> news) {
        learn(news, new Update().set("status", ActivityStatus.HELD));
    }

    /** Everyone concerned has been told the news up to this sequence. */
    public void announced(String id, long sequence) {
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(id)),
                new Update().max("announced", sequence),
                KnownActivity.class);
    }

    private void learn(Incoming<?> news, Update update) {
        learned.learn(KnownActivity.class, news, update.setOnInsert("announced", 0L));
    }

    private static Update dated(Incoming<?> news, FuzzyDate when, @Nullable Duration duration, int calendarSequence) {
        Update update = new Update()
                .set("status", ActivityStatus.PUBLISHED)
                .set("when", when)
                .set("calendarSequence", calendarSequence)
                .set("revisedAt", news.time());
        return duration == null ? update : update.set("duration", duration);
    }

    private static Announcement announcement(Incoming<?> news, MailCode code, @Nullable String reason) {
        return new Announcement(news.id(), news.sequence(), code, news.time(), reason);
    }
}
