package eu.zirkel.scheduling.statistics;

import static org.springframework.data.mongodb.core.aggregation.Aggregation.count;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.group;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.lookup;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.match;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.newAggregation;
import static org.springframework.data.mongodb.core.aggregation.Aggregation.unwind;

import eu.zirkel.scheduling.seats.KnownRegistration;
import eu.zirkel.scheduling.seats.KnownRegistration.Status;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.aggregation.AggregationOperation;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Counts registrations and who takes part by them; the store counts, so that a large programme costs no memory here. */
@Component
class Participation {

    /** Words of a list; people may type others into a form, and what one person typed is not for everybody to read. */
    private static final Pattern LISTED = Pattern.compile("[A-Z][A-Z_]{0,39}");

    private static final String OTHER = "OTHER";

    private final MongoTemplate mongo;

    Participation(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    Statistics.Registrations registrations(Plan plan) {
        Criteria ended = Criteria.where("target")
                .in(plan.cancelledTargets())
                .and("status")
                .in(Status.REJECTED.name(), Status.WITHDRAWN.name());
        Criteria counted = new Criteria().orOperator(Criteria.where("target").in(plan.targets()), ended);
        Map<String, Long> by = numbers(match(counted), group("status").count().as("number"));
        return new Statistics.Registrations(
                of(by, Status.CONFIRMED),
                of(by, Status.WAITLISTED) + of(by, Status.OFFERED),
                of(by, Status.UNDER_REVIEW),
                of(by, Status.REJECTED),
                of(by, Status.WITHDRAWN));
    }

    long persons(Plan plan) {
        return numbers(seated(plan), unwind("persons"), group("persons.personId"), count().as("number"))
                .values()
                .stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    Map<String, Long> bySector(Plan plan) {
        return listed(numbers(
                seated(plan),
                unwind("persons"),
                match(Criteria.where("persons.sector").ne(null)),
                group("persons.sector", "persons.personId"),
                group("_id.sector").count().as("number")));
    }

    Map<String, Long> byWorldRegion(Plan plan) {
        return listed(numbers(
                seated(plan),
                unwind("persons"),
                lookup("organisations", "organisationId", "_id", "organisation"),
                unwind("organisation"),
                match(Criteria.where("organisation.worldRegion").ne(null)),
                group("organisation.worldRegion", "persons.personId"),
                group("_id.worldRegion").count().as("number")));
    }

    /** Ids of the organisations that are represented. */
    List<String> organisations(Plan plan) {
        Criteria represented = seats(plan).and("organisationId").ne(null);
        return mongo.findDistinct(Query.query(represented), "organisationId", KnownRegistration.class, String.class);
    }

    /** Numbers by words of a list; whatever is on no list together as OTHER. */
    static Map<String, Long> listed(Map<String, Long> numbers) {
        Map<String, Long> listed = new TreeMap<>();
        numbers.forEach(
                (word, number) -> listed.merge(LISTED.matcher(word).matches() ? word : OTHER, number, Long::sum));
        return listed;
    }

    private static AggregationOperation seated(Plan plan) {
        return match(seats(plan));
    }

    private static Criteria seats(Plan plan) {
        return Criteria.where("target").in(plan.targets()).and("status").is(Status.CONFIRMED.name());
    }

    private static long of(Map<String, Long> numbers, Status status) {
        return numbers.getOrDefault(status.name(), 0L);
    }

    private Map<String, Long> numbers(AggregationOperation... steps) {
        Map<String, Long> numbers = new TreeMap<>();
        String registrations = mongo.getCollectionName(KnownRegistration.class);
        for (Document row : mongo.aggregate(newAggregation(Stream.of(steps).toList()), registrations, Document.class)) {
            Number number = Objects.requireNonNull(row.get("number", Number.class));
            numbers.put(Objects.toString(row.get("_id"), ""), number.longValue());
        }
        return numbers;
    }
}
