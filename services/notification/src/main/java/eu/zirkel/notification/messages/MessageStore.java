package eu.zirkel.notification.messages;

import eu.zirkel.messaging.Aggregates;
import eu.zirkel.messaging.StaleVersionException;
import eu.zirkel.notification.catalogue.MailCode;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Messages in the store. */
@Component
class MessageStore {

    private static final Set<MessageStatus> ON_THEIR_WAY =
            EnumSet.of(MessageStatus.WAITING, MessageStatus.QUEUED, MessageStatus.SENDING);

    private final MongoTemplate mongo;
    private final Aggregates aggregates;

    MessageStore(MongoTemplate mongo, Aggregates aggregates) {
        this.mongo = mongo;
        this.aggregates = aggregates;
    }

    /** Stores new ones; returns the ids of those whose cause was heard before, which stay as they are. */
    Set<String> create(List<Message> messages) {
        return aggregates.insertAll(Message.class, messages);
    }

    /** Stores changes of many; returns the ids of those where another instance was faster, and which are theirs. */
    Set<String> saveAll(List<Message> messages) {
        return aggregates.saveAll(Message.class, messages);
    }

    /** Stores a change; false when another instance was faster, and it is theirs. */
    boolean save(Message message) {
        try {
            aggregates.save(message);
            return true;
        } catch (StaleVersionException theirs) {
            return false;
        }
    }

    /** What is in one of the states and due by now, longest due first. */
    List<Message> due(Set<MessageStatus> states, Instant now, int limit) {
        return mongo.find(
                Query.query(Criteria.where("status").in(states).and("due").lte(now))
                        .with(Sort.by("due"))
                        .limit(limit),
                Message.class);
    }

    /** What waits for one of these programmes or people, in the order of its causes. */
    List<Message> awaiting(Collection<String> missing) {
        return mongo.find(Query.query(Criteria.where("awaited").in(missing)), Message.class).stream()
                .sorted(Comparator.comparing(Message::causedAt))
                .toList();
    }

    /** Has what waits for it looked at again at the given moment. */
    void lookAgain(String missing, Instant at) {
        mongo.updateMulti(
                Query.query(Criteria.where("awaited").is(missing)), new Update().set("due", at), Message.class);
    }

    /** Whoever is writing one of these at this moment from older knowledge fails to store it and begins anew. */
    void beginAnew(String activityId, Collection<MailCode> codes, Instant at) {
        mongo.updateMulti(
                Query.query(Criteria.where("activityId")
                        .is(activityId)
                        .and("status")
                        .is(MessageStatus.WAITING)
                        .and("code")
                        .in(codes)),
                new Update().inc("version", 1).min("due", at),
                Message.class);
    }

    /** Mails with these codes to these people about an activity that say what is known of it since then, or will. */
    List<Message> informing(String activityId, long sequence, Collection<MailCode> codes, Collection<String> people) {
        Query informing = Query.query(Criteria.where("personId")
                .in(people)
                .and("activityId")
                .is(activityId)
                .and("code")
                .in(codes)
                .and("seated")
                .is(true)
                .orOperator(
                        Criteria.where("status").is(MessageStatus.WAITING),
                        Criteria.where("activitySequence").gte(sequence)));
        informing.fields().include("personId", "registrationId");
        return mongo.find(informing, Message.class);
    }

    /** What is about an activity and has not reached a mail server. */
    List<Message> unsentOfActivity(String activityId) {
        return mongo.find(Query.query(unsent().and("activityId").is(activityId)), Message.class);
    }

    /** What is for a person and has not reached a mail server. */
    List<Message> unsentOfPerson(String personId) {
        return mongo.find(Query.query(unsent().and("personId").is(personId)), Message.class);
    }

    /** Prolongs the leases of an instance; those that others have taken over stay theirs. */
    void prolong(Collection<String> ids, String holder, Instant until) {
        mongo.updateMulti(
                Query.query(Criteria.where("_id").in(ids).and("holder").is(holder)),
                new Update().set("due", until),
                Message.class);
    }

    /** How many are on their way. */
    long unsentCount() {
        return mongo.count(
                Query.query(Criteria.where("status").in(ON_THEIR_WAY).and("due").gt(Instant.EPOCH)), Message.class);
    }

    /** The newest that match; absent criteria match all. The bytes stay in the store. */
    List<Message> newest(@Nullable String person, @Nullable String activity, @Nullable MailCode code, int limit) {
        Criteria criteria = new Criteria();
        if (person != null) {
            criteria = criteria.and("personId").is(person);
        }
        if (activity != null) {
            criteria = criteria.and("activityId").is(activity);
        }
        if (code != null) {
            criteria = criteria.and("code").is(code);
        }
        Query query = Query.query(criteria)
                .with(Sort.by(Sort.Order.desc("createdAt"), Sort.Order.asc("_id")))
                .limit(limit);
        query.fields().exclude("mime", "address", "pending");
        return mongo.find(query, Message.class);
    }

    private static Criteria unsent() {
        return Criteria.where("status").in(MessageStatus.WAITING, MessageStatus.QUEUED);
    }
}
