package eu.zirkel.notification.participations;

import eu.zirkel.contracts.Participant;
import eu.zirkel.contracts.Target;
import eu.zirkel.messaging.Incoming;
import eu.zirkel.messaging.LearnedDocuments;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
     * Learns a state.
     *
     * @return whether this is the latest news of the registration, heard for the first time or again
     */
    public boolean learn(
            Incoming<?> news,
            String registrationId,
            Target target,
            ParticipationState state,
            List<Participant> participants,
            @Nullable String language) {
        Update update = new Update()
                .set("targetType", target.type())
                .set("targetId", target.id())
                .set("state", state)
                .set("participants", participants)
                .set("since", news.time());
        if (language != null) {
            update.set("language", language);
        }
        Incoming<?> ofRegistration =
                new Incoming<>(news.id(), registrationId, news.sequence(), news.time(), news.data());
        return learned.learn(Participation.class, ofRegistration, update) || isLatest(registrationId, news.sequence());
    }

    /** The registrations for a target that are in one of the states. */
    public List<Participation> of(String targetId, Collection<ParticipationState> states) {
        return mongo.find(
                Query.query(Criteria.where("targetId").is(targetId).and("state").in(states)), Participation.class);
    }

    private boolean isLatest(String registrationId, long sequence) {
        return mongo.exists(
                Query.query(
                        Criteria.where("_id").is(registrationId).and("sequence").is(sequence)),
                Participation.class);
    }
}
