package eu.zirkel.registration.registrations;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOneModel;
import eu.zirkel.contracts.RegistrationEvent.RegistrationConfirmed;
import eu.zirkel.contracts.RegistrationEvent.RegistrationLapsed;
import eu.zirkel.contracts.RegistrationEvent.RegistrationRejected;
import eu.zirkel.contracts.RegistrationEvent.RegistrationSubmitted;
import eu.zirkel.contracts.RegistrationEvent.RegistrationWaitlisted;
import eu.zirkel.contracts.RegistrationEvent.RegistrationWithdrawn;
import eu.zirkel.contracts.RegistrationEvent.SeatOfferLapsed;
import eu.zirkel.contracts.RegistrationEvent.SeatOffered;
import eu.zirkel.messaging.Combined;
import eu.zirkel.messaging.GroupInsert;
import eu.zirkel.messaging.GroupUpdate;
import eu.zirkel.messaging.Incoming;
import eu.zirkel.registration.registrations.Registration.Answer;
import eu.zirkel.registration.registrations.Registration.State;
import eu.zirkel.registration.roster.Change;
import eu.zirkel.registration.roster.Change.NewState;
import eu.zirkel.service.Secrets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
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

    /** States of one that its roster has never heard of; the latter when the activity was called off meanwhile. */
    private static final List<String> UNDECIDED = List.of(State.RECEIVED.name(), State.CANCELLED_BY_ORGANISER.name());

    private final MongoTemplate mongo;

    private final Combined<String, Map<String, Registration>> known = new Combined<>(ids -> find(ids));

    Registrations(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** Like {@link #find(String)}, for what is asked for each registration that comes in. */
    Optional<Registration> findAmongMany(String id) {
        return Optional.ofNullable(known.ask(id).get(id));
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

    List<Registration> withoutSeat(String organisationId) {
        return mongo.find(
                Query.query(Criteria.where("organisationId")
                        .is(organisationId)
                        .and("state")
                        .in(State.RECEIVED, State.UNDER_REVIEW, State.WAITLISTED)),
                Registration.class);
    }

    /** What the rules say now. */
    void judged(String id, int rank, List<String> hints) {
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(id)),
                new Update().set("rank", rank).set("hints", hints),
                Registration.class);
    }

    List<Registration> received() {
        return mongo.find(
                Query.query(Criteria.where("state").is(State.RECEIVED)).limit(500), Registration.class);
    }

    /** As stored, by id. */
    Map<String, Registration> find(Collection<String> ids) {
        return mongo.find(Query.query(Criteria.where("_id").in(ids)), Registration.class).stream()
                .collect(Collectors.toMap(Registration::id, Function.identity()));
    }

    /** Adds those that are not there yet, and those that were there but refused; returns the ids of those that were there. */
    Set<String> insertAll(List<Registration> registrations) {
        List<Document> documents = new ArrayList<>();
        for (Registration registration : registrations) {
            Document document = new Document();
            mongo.getConverter().write(registration, document);
            documents.add(document);
        }
        List<Document> there = GroupInsert.write(collection(), documents).stream()
                .map(documents::get)
                .toList();
        if (!there.isEmpty()) {
            collection()
                    .bulkWrite(there.stream()
                            .map(document -> new ReplaceOneModel<>(
                                    new Document("_id", document.get("_id")).append("state", State.REFUSED.name()),
                                    document))
                            .toList());
        }
        return there.stream().map(document -> document.getString("_id")).collect(Collectors.toSet());
    }

    /** Their roster did not take them; the same key may be used for another try. */
    void refuse(Collection<String> ids) {
        collection()
                .updateMany(
                        new Document("_id", new Document("$in", List.copyOf(ids)))
                                .append("state", new Document("$in", UNDECIDED)),
                        new Document("$set", new Document("state", State.REFUSED.name())));
    }

    /** Forgets those that were refused before that moment. */
    void purgeRefused(Instant before) {
        mongo.remove(
                Query.query(Criteria.where("state")
                        .is(State.REFUSED)
                        .and("receivedAt")
                        .lt(before)),
                Registration.class);
    }

    /** Brings documents to what their roster decided; older decisions change nothing. */
    void apply(List<Change> changes, Map<String, Answer> answers) {
        Map<String, Document> latest = new HashMap<>();
        for (Change change : changes) {
            Document values = new Document("state", change.state().name())
                    .append("decided", change.sequence())
                    .append("offerDeadline", change.deadline())
                    .append("reason", change.reason());
            Answer answer = answers.get(change.registrationId());
            if (answer != null) {
                values.append(
                        "answered",
                        new Document("status", answer.status().name()).append("position", answer.position()));
            }
            latest.merge(
                    change.registrationId(),
                    values,
                    (one, other) -> one.getLong("decided") < other.getLong("decided") ? other : one);
        }
        if (!latest.isEmpty()) {
            GroupUpdate.write(
                    collection(),
                    latest,
                    new Document("$lt", List.of("$decided", "$$own.decided")),
                    new Document("$mergeObjects", List.of("$$ROOT", "$$own")));
        }
    }

    /** The activity is off; no decision made before counts any more, however late it is heard of. */
    void cancelAll(String target) {
        mongo.updateMulti(
                Query.query(Criteria.where("target._id")
                        .is(target)
                        .and("state")
                        .in(State.RECEIVED, State.CONFIRMED, State.WAITLISTED, State.OFFERED, State.UNDER_REVIEW)),
                new Update().set("state", State.CANCELLED_BY_ORGANISER).set("decided", Long.MAX_VALUE),
                Registration.class);
        mongo.updateMulti(
                Query.query(Criteria.where("target._id").is(target).and("state").is(State.REFUSED)),
                new Update().set("decided", Long.MAX_VALUE),
                Registration.class);
    }

    void recordAttendance(String registrationId, List<Registration.Member> participants) {
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(registrationId)),
                new Update().set("participants", participants),
                Registration.class);
    }

    /** An organiser has to look at it. */
    public void submitted(List<Incoming<RegistrationSubmitted>> news) {
        heal(news, one -> new Change(one.data().registrationId(), NewState.UNDER_REVIEW, one.sequence(), null, null));
    }

    /** An organiser said no. */
    public void rejected(List<Incoming<RegistrationRejected>> news) {
        heal(
                news,
                one -> new Change(
                        one.data().registrationId(),
                        NewState.REJECTED,
                        one.sequence(),
                        null,
                        one.data().reason()));
    }

    /** A seat was given. */
    public void confirmed(List<Incoming<RegistrationConfirmed>> news) {
        heal(news, one -> new Change(one.data().registrationId(), NewState.CONFIRMED, one.sequence(), null, null));
    }

    /** A place in the waiting list was given. */
    public void waitlisted(List<Incoming<RegistrationWaitlisted>> news) {
        heal(news, one -> new Change(one.data().registrationId(), NewState.WAITLISTED, one.sequence(), null, null));
    }

    /** A seat is held. */
    public void offered(List<Incoming<SeatOffered>> news) {
        heal(
                news,
                one -> new Change(
                        one.data().registrationId(),
                        NewState.OFFERED,
                        one.sequence(),
                        one.data().deadline(),
                        null));
    }

    /** A seat was held in vain. */
    public void offerLapsed(List<Incoming<SeatOfferLapsed>> news) {
        heal(news, one -> new Change(one.data().registrationId(), NewState.OFFER_LAPSED, one.sequence(), null, null));
    }

    /** A seat or place was given back. */
    public void withdrawn(List<Incoming<RegistrationWithdrawn>> news) {
        heal(news, one -> new Change(one.data().registrationId(), NewState.WITHDRAWN, one.sequence(), null, null));
    }

    /** The waiting list ended. */
    public void lapsed(List<Incoming<RegistrationLapsed>> news) {
        heal(news, one -> new Change(one.data().registrationId(), NewState.LAPSED, one.sequence(), null, null));
    }

    /** Most know already what was decided, so they are asked before they are told. */
    private <E> void heal(List<Incoming<E>> news, Function<Incoming<E>, Change> said) {
        List<Change> changes = news.stream().map(said).toList();
        Map<String, Long> decided = new HashMap<>();
        collection()
                .find(Filters.in(
                        "_id", changes.stream().map(Change::registrationId).toList()))
                .projection(Projections.include("decided"))
                .forEach(found -> decided.put(found.getString("_id"), found.getLong("decided")));
        apply(
                changes.stream()
                        .filter(change ->
                                decided.getOrDefault(change.registrationId(), Long.MAX_VALUE) < change.sequence())
                        .toList(),
                Map.of());
    }

    private com.mongodb.client.MongoCollection<Document> collection() {
        return mongo.getCollection(mongo.getCollectionName(Registration.class))
                .withWriteConcern(com.mongodb.WriteConcern.MAJORITY.withJournal(true));
    }
}
