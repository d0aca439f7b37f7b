package eu.zirkel.scheduling.seats;

import eu.zirkel.contracts.Capacity;
import eu.zirkel.contracts.RegistrationEvent.RegistrationConfirmed;
import eu.zirkel.contracts.RegistrationEvent.RegistrationWithdrawn;
import eu.zirkel.messaging.Incoming;
import eu.zirkel.messaging.LearnedDocuments;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Counts the seats of each target. A repeated event counts once: only news younger than what is known is learnt. */
@Component
public class TakenSeats {

    private final MongoTemplate mongo;
    private final LearnedDocuments learned;

    TakenSeats(MongoTemplate mongo, LearnedDocuments learned) {
        this.mongo = mongo;
        this.learned = learned;
    }

    /** A registration has its seats. */
    public void taken(Incoming<RegistrationConfirmed> news) {
        count(news, news.data().participants().size(), 1);
    }

    /** A registration gave its seats back, if it had any. */
    public void freed(Incoming<RegistrationWithdrawn> news) {
        if (news.data().freedUnits() > 0) {
            count(news, -news.data().participants().size(), -1);
        }
    }

    /** Taken seats of an activity, counted in the unit of its capacity; 0 when nothing is known. */
    public int of(String activityId, Capacity.Unit unit) {
        TakenSeatsOfTarget known = mongo.findById(activityId, TakenSeatsOfTarget.class);
        if (known == null) {
            return 0;
        }
        return unit == Capacity.Unit.GROUP ? known.groups() : known.persons();
    }

    private void count(Incoming<?> news, int persons, int groups) {
        learned.learn(
                TakenSeatsOfTarget.class,
                news,
                new Update().inc("persons", persons).inc("groups", groups));
    }
}
