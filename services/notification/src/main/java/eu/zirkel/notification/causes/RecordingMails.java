package eu.zirkel.notification.causes;

import eu.zirkel.contracts.KnowledgeBaseEvent.RecordingPublished;
import eu.zirkel.messaging.Incoming;
import eu.zirkel.notification.catalogue.MailCode;
import eu.zirkel.notification.mails.MailOrder;
import eu.zirkel.notification.messages.Cause;
import eu.zirkel.notification.messages.Messages;
import eu.zirkel.notification.participations.ParticipationState;
import eu.zirkel.notification.participations.Participations;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Recordings, for everyone who registered and did not withdraw, those who waited in vain first of all. */
@Component
public class RecordingMails {

    private static final Set<ParticipationState> REGISTERED =
            EnumSet.of(ParticipationState.CONFIRMED, ParticipationState.WAITLISTED, ParticipationState.LAPSED);

    private final Participations participations;
    private final Messages messages;

    RecordingMails(Participations participations, Messages messages) {
        this.participations = participations;
        this.messages = messages;
    }

    /** M-REC-PUBLISHED, once per recording and person, however often it is published. */
    public void published(Incoming<RecordingPublished> news) {
        RecordingPublished event = news.data();
        Map<String, String> details = new HashMap<>();
        details.put(MailOrder.ITEM, event.itemId());
        if (event.availableUntil() != null) {
            details.put(MailOrder.UNTIL, event.availableUntil().toString());
        }
        messages.send(
                new Cause(event.itemId(), MailCode.REC_PUBLISHED, news.time(), event.activityId(), details),
                Recipients.of(participations.of(event.activityId(), REGISTERED)));
    }
}
