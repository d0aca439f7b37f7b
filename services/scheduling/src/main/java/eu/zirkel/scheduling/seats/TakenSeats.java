package eu.zirkel.scheduling.seats;

import static org.springframework.data.mongodb.core.aggregation.Aggregation.group;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.match;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.newAggregation;

import eu.zirkel.contracts.Capacity;
import eu.zirkel.scheduling.seats.KnownRegistration.Status;
import java.util.Objects;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** Counts the seats of an activity that are taken. A seat that is only offered is not (C8). */
@Component
public class TakenSeats {

    private final MongoTemplate mongo;

    TakenSeats(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** Taken seats of an activity, counted in the unit of its capacity; 0 when nothing is known. */
    public int of(String activityId, Capacity.Unit unit) {
        Criteria seated = Criteria.where("target").is(activityId).and("status").is(Status.CONFIRMED);
        Document counted = mongo.aggregate(
                        newAggregation(
                                match(seated),
                                group().count().as("groups").sum("size").as("persons")),
                        KnownRegistration.class,
                        Document.class)
                .getUniqueMappedResult();
        if (counted == null) {
            return 0;
        }
        String field = unit == Capacity.Unit.GROUP ? "groups" : "persons";
        return Objects.requireNonNull(counted.get(field, Number.class)).intValue();
    }
}
