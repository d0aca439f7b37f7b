package eu.zirkel.scheduling.statistics;

import eu.zirkel.contracts.KnowledgeBaseEvent.KnowledgeItemArchived;
import eu.zirkel.contracts.KnowledgeBaseEvent.KnowledgeItemPublished;
import eu.zirkel.contracts.RegistrationEvent.AttendanceRecorded;
import eu.zirkel.contracts.RegistrationEvent.OrganisationChanged;
import eu.zirkel.contracts.RegistrationEvent.OrganisationRegistered;
import eu.zirkel.messaging.Incoming;
import eu.zirkel.messaging.LearnedDocuments;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Learns what others count or publish; each reaction is a <em>learn</em>. */
@Component
public class Learning {

    private final LearnedDocuments learned;

    Learning(LearnedDocuments learned) {
        this.learned = learned;
    }

    /** An organisation is known. */
    public void registered(Incoming<OrganisationRegistered> news) {
        organisation(news, news.data().kind(), news.data().worldRegion());
    }

    /** Something else is known of it. */
    public void changed(Incoming<OrganisationChanged> news) {
        organisation(news, news.data().kind(), news.data().worldRegion());
    }

    /** So many came; recorded again, the latest counts. */
    public void attended(Incoming<AttendanceRecorded> news) {
        learned.learn(
                KnownAttendance.class,
                news,
                new Update().set("present", news.data().present()));
    }

    /** An item is public. */
    public void published(Incoming<KnowledgeItemPublished> news) {
        learned.learn(
                KnownItem.class,
                news,
                new Update()
                        .set("published", true)
                        .set("type", news.data().type())
                        .set("activityIds", news.data().activityIds()));
    }

    /** It is no longer shown. */
    public void archived(Incoming<KnowledgeItemArchived> news) {
        learned.learn(KnownItem.class, news, new Update().set("published", false));
    }

    private void organisation(Incoming<?> news, @Nullable String kind, @Nullable String worldRegion) {
        learned.learn(
                KnownOrganisation.class, news, new Update().set("kind", kind).set("worldRegion", worldRegion));
    }
}
