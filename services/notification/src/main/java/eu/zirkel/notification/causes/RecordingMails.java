package eu.zirkel.notification.causes;

import eu.zirkel.contracts.KnowledgeBaseEvent.RecordingPublished;
import eu.zirkel.messaging.Incoming;
import eu.zirkel.notification.catalogue.MailCode;
import eu.zirkel.notification.causes.ActivityMails.Newcomer;
import eu.zirkel.notification.mails.MailOrder;
import eu.zirkel.notification.messages.Cause;
import eu.zirkel.notification.messages.Messages;
import eu.zirkel.notification.participations.Participation;
import eu.zirkel.notification.participations.ParticipationState;
import eu.zirkel.notification.participations.Participations;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Recordings, for everyone who registered and did not withdraw, those who waited in vain first of all. */
@Component
public class RecordingMails {

    private static final Set<ParticipationState> REGISTERED =
            EnumSet.of(ParticipationState.CONFIRMED, ParticipationState.WAITLISTED, ParticipationState.LAPSED);

    private final Participations participations;
    private final Messages messages;
    private final MongoTemplate mongo;

    RecordingMails(Participations participations, Messages messages, MongoTemplate mongo) {
        this.participations = participations;
        this.messages = messages;
        this.mongo = mongo;
    }

    /** A recording that was published, for those who are heard of only later. */
    @Document("recordings")
    record KnownRecording(
            @Id String itemId,
            @Indexed String activityId,
            Instant publishedAt,
            @Nullable Instant availableUntil) {

        Cause cause() {
            Map<String, String> details = new HashMap<>();
            details.put(MailOrder.ITEM, itemId);
            if (availableUntil != null) {
                details.put(MailOrder.UNTIL, availableUntil.toString());
            }
            return new Cause(itemId, MailCode.REC_PUBLISHED, publishedAt, activityId, details);
        }
    }

    /** M-REC-PUBLISHED, once per recording and person, however often it is published. */
    public void published(Incoming<RecordingPublished> news) {
        RecordingPublished event = news.data();
        // Kept before anything is sent: whoever is heard of at the same time is found here, or finds it.
        KnownRecording recording =
                mongo.save(new KnownRecording(event.itemId(), event.activityId(), news.time(), event.availableUntil()));
        messages.send(recording.cause(), Recipients.of(participations.of(event.activityId(), REGISTERED)));
    }

    /** Those whose registration was heard of only now: the topics are read side by side, and either may be behind. */
    void catchUp(List<Newcomer> newcomers) {
        Map<String, List<Newcomer>> byActivity = newcomers.stream()
                .filter(newcomer -> REGISTERED.contains(newcomer.participation().state()))
                .collect(Collectors.groupingBy(
                        newcomer -> newcomer.participation().targetId()));
        if (byActivity.isEmpty()) {
            return;
        }
        Query recordings = Query.query(Criteria.where("activityId").in(byActivity.keySet()));
        for (KnownRecording recording : mongo.find(recordings, KnownRecording.class)) {
            for (Newcomer newcomer : byActivity.getOrDefault(recording.activityId(), List.of())) {
                List<Participation> alone = List.of(newcomer.participation());
                newcomer.correlation().within(() -> {
                    messages.send(recording.cause(), Recipients.of(alone));
                    return true;
                });
            }
        }
    }
}
