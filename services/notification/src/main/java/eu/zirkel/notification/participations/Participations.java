package eu.zirkel.notification.participations;

import eu.zirkel.messaging.LearnedDocuments;
import eu.zirkel.messaging.Learnt;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Learns who takes part in what. */
@Component
public class Participations {

    private final LearnedDocuments learned;
    private final MongoTemplate mongo;

    Participations(LearnedDocuments learned, MongoTemplate mongo) {
        this.learned = learned;
        this.mongo = mongo;
    }

    /**
     * Learns states.
     *
     * @return those that are the latest news of their registration, heard for the first time or again
     */
    public Set<Participation> learn(List<Participation> news) {
        Set<String> created = learned.learnAll(
                Participation.class,
                news.stream()
                        .map(one -> new Learnt(one.id(), one.sequence(), change(one)))
                        .toList());
        Map<String, Long> latest = sequences(news.stream()
                .map(Participation::id)
                .filter(id -> !created.contains(id))
                .toList());
        news.stream()
                .filter(one -> created.contains(one.id()))
                .forEach(one -> latest.merge(one.id(), one.sequence(), Math::max));
        return news.stream()
                .filter(one -> latest.getOrDefault(one.id(), 0L) == one.sequence())
                .collect(Collectors.toSet());
    }

    private static Update change(Participation news) {
        Update update = new Update()
                .set("targetType", news.targetType())
                .set("targetId", news.targetId())
                .set("state", news.state())
                .set("participants", news.participants())
                .set("since", news.since());
        return news.language() == null ? update : update.set("language", news.language());
    }

    private Map<String, Long> sequences(List<String> ids) {
        Map<String, Long> sequences = new HashMap<>();
        if (!ids.isEmpty()) {
            Query query = Query.query(Criteria.where("_id").in(ids));
            query.fields().include("sequence");
            mongo.find(query, Document.class, mongo.getCollectionName(Participation.class))
                    .forEach(found -> sequences.put(found.getString("_id"), found.getLong("sequence")));
        }
        return sequences;
    }

    /** Those of them that were offered a seat and have not answered, as far as is known. */
    public Set<String> offered(Collection<String> ids) {
        Query query = Query.query(Criteria.where("_id").in(ids).and("state").is(ParticipationState.OFFERED));
        query.fields().include("_id");
        return mongo.find(query, Document.class, mongo.getCollectionName(Participation.class)).stream()
                .map(found -> found.getString("_id"))
                .collect(Collectors.toSet());
    }

    /** The registrations for a target that are in one of the states. */
    public List<Participation> of(String targetId, Collection<ParticipationState> states) {
        return mongo.find(
                Query.query(Criteria.where("targetId").is(targetId).and("state").in(states)), Participation.class);
    }
}
