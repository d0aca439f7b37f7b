package eu.zirkel.registration.registrations;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import eu.zirkel.contracts.RegistrationEvent.RegistrationConfirmed;
import eu.zirkel.contracts.RegistrationEvent.RegistrationLapsed;
import eu.zirkel.contracts.RegistrationEvent.RegistrationWaitlisted;
import eu.zirkel.contracts.RegistrationEvent.RegistrationWithdrawn;
import eu.zirkel.messaging.Incoming;
import eu.zirkel.registration.registrations.Registration.Answer;
import eu.zirkel.registration.registrations.Registration.State;
import eu.zirkel.registration.roster.Change;
import eu.zirkel.service.Secrets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * The registrations' documents. Each is written before its roster decides (RECEIVED) and again with the decision. If the
 * process dies in between, the first case is healed by {@link UnfinishedRegistrations}, the second by the roster's own
 * events, which this service hears like any other.
 */
@Component
public class Registrations {

    private static final int REMEMBERED = 20_000;

    private final MongoTemplate mongo;
    private final Map<String, Boolean> applied = new ConcurrentHashMap<>();

    Registrations(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    Optional<Registration> find(String id) {
        return Optional.ofNullable(mongo.findById(id, Registration.class));
    }

    Optional<Registration> findByLink(String token) {
        return Optional.ofNullable(mongo.findOne(
                Query.query(Criteria.where("participants.link").is(Secrets.hash(token))), Registration.class));
    }

    List<Registration> of(String target) {
        return mongo.find(
                Query.query(Criteria.where("target._id").is(target)).with(Sort.by("receivedAt", "_id")),
                Registration.class);
    }

    List<Registration> received() {
        return mongo.find(
                Query.query(Criteria.where("state").is(State.RECEIVED)).limit(500), Registration.class);
    }

    /** Adds those that are not there yet. */
    void insertAll(List<Registration> registrations) {
        if (registrations.isEmpty()) {
            return;
        }
        List<Document> documents = new ArrayList<>();
        for (Registration registration : registrations) {
            Document document = new Document();
            mongo.getConverter().write(registration, document);
            documents.add(document);
        }
        try {
            collection().insertMany(documents, new InsertManyOptions().ordered(false));
        } catch (MongoBulkWriteException some) {
            some.getWriteErrors().forEach(error -> {
                if (error.getCategory() != ErrorCategory.DUPLICATE_KEY) {
                    throw some;
                }
            });
        }
    }

    /** Takes a refused one back, as if it had never been sent. */
    void remove(Collection<String> ids) {
        collection()
                .deleteMany(new Document("_id", new Document("$in", List.copyOf(ids)))
                        .append("state", State.RECEIVED.name()));
    }

    /** Brings documents to what their roster decided; older decisions change nothing. */
    void apply(List<Change> changes, Map<String, Answer> answers) {
        List<WriteModel<Document>> updates = new ArrayList<>();
        for (Change change : changes) {
            Document values = new Document("state", change.state().name()).append("decided", change.sequence());
            Answer answer = answers.get(change.registrationId());
            if (answer != null) {
                values.append(
                        "answered",
                        new Document("status", answer.status().name()).append("position", answer.position()));
            }
            updates.add(new UpdateOneModel<>(
                    new Document("_id", change.registrationId())
                            .append("decided", new Document("$lt", change.sequence())),
                    new Document("$set", values)));
        }
        if (!updates.isEmpty()) {
            collection().bulkWrite(updates);
        }
    }

    /** Remembers that this instance has applied an event's decision already. */
    void remember(String target, List<Change> changes) {
        if (applied.size() > REMEMBERED) {
            applied.clear();
        }
        changes.forEach(change -> applied.put(target + "." + change.sequence(), true));
    }

    /** The activity is off. */
    void cancelAll(String target) {
        mongo.updateMulti(
                Query.query(Criteria.where("target._id")
                        .is(target)
                        .and("state")
                        .in(State.RECEIVED, State.CONFIRMED, State.WAITLISTED)),
                new Update().set("state", State.CANCELLED_BY_ORGANISER),
                Registration.class);
    }

    void recordAttendance(String registrationId, List<Registration.Member> participants) {
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(registrationId)),
                new Update().set("participants", participants),
                Registration.class);
    }

    /** A seat was given. */
    public void confirmed(Incoming<RegistrationConfirmed> news) {
        heal(news, news.data().registrationId(), Change.NewState.CONFIRMED);
    }

    /** A place in the waiting list was given. */
    public void waitlisted(Incoming<RegistrationWaitlisted> news) {
        heal(news, news.data().registrationId(), Change.NewState.WAITLISTED);
    }

    /** A seat or place was given back. */
    public void withdrawn(Incoming<RegistrationWithdrawn> news) {
        heal(news, news.data().registrationId(), Change.NewState.WITHDRAWN);
    }

    /** The waiting list ended. */
    public void lapsed(Incoming<RegistrationLapsed> news) {
        heal(news, news.data().registrationId(), Change.NewState.LAPSED);
    }

    private void heal(Incoming<?> news, String registrationId, Change.NewState state) {
        if (applied.remove(news.id()) == null) {
            apply(List.of(new Change(registrationId, state, news.sequence())), Map.of());
        }
    }

    private com.mongodb.client.MongoCollection<Document> collection() {
        return mongo.getCollection(mongo.getCollectionName(Registration.class))
                .withWriteConcern(com.mongodb.WriteConcern.MAJORITY.withJournal(true));
    }
}
