package eu.zirkel.scheduling.statistics;

import static eu.zirkel.scheduling.statistics.Plan.Status.CANCELLED;
import static eu.zirkel.scheduling.statistics.Plan.Status.DRAFT;
import static eu.zirkel.scheduling.statistics.Plan.Status.HELD;
import static eu.zirkel.scheduling.statistics.Plan.Status.POSTPONED;
import static eu.zirkel.scheduling.statistics.Plan.Status.PUBLISHED;

import eu.zirkel.scheduling.programme.Baseline.Figure;
import eu.zirkel.scheduling.programme.KnownProgramme;
import eu.zirkel.scheduling.statistics.Statistics.Activities;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Counts a programme (contract §3.0 "Statistics"). */
@Component
class Counting {

    private final MongoTemplate mongo;
    private final Participation participation;
    private final DeclaredFigures declared;

    Counting(MongoTemplate mongo, Participation participation, DeclaredFigures declared) {
        this.mongo = mongo;
        this.participation = participation;
        this.declared = declared;
    }

    Statistics of(KnownProgramme programme) {
        Plan plan = plan(programme.id());
        Activities activities = new Activities(
                plan.number(DRAFT), plan.number(PUBLISHED, POSTPONED), plan.number(HELD), plan.number(CANCELLED));
        List<String> organisations = participation.organisations(plan);
        long attendances = attendances(plan);
        long persons = participation.persons(plan);
        Map<Figure, Long> counted = Map.of(
                Figure.SERIES, (long) plan.series().size(),
                Figure.ACTIVITIES_HELD, (long) activities.held(),
                Figure.ATTENDANCES, attendances,
                Figure.DISTINCT_PERSONS, persons,
                Figure.DISTINCT_ORGANISATIONS, (long) organisations.size());
        return new Statistics(
                programme.id(),
                plan.series().size(),
                activities,
                participation.registrations(plan),
                attendances,
                persons,
                organisations.size(),
                kinds(organisations),
                participation.bySector(plan),
                participation.byWorldRegion(plan),
                items(plan),
                declared.beside(programme.baselines(), counted));
    }

    private Plan plan(String programmeId) {
        Query its = Query.query(Criteria.where("programmeId").is(programmeId));
        Query withStatus = Query.query(Criteria.where("programmeId").is(programmeId));
        its.fields().include("_id");
        withStatus.fields().include("status");
        return new Plan(mongo.find(its, Plan.SomeSeries.class), mongo.find(withStatus, Plan.SomeActivity.class));
    }

    private long attendances(Plan plan) {
        return mongo.find(byId(plan.activityIds()), KnownAttendance.class).stream()
                .mapToLong(KnownAttendance::present)
                .sum();
    }

    private Map<String, Long> kinds(List<String> organisations) {
        return Participation.listed(
                tally(mongo.find(byId(organisations), KnownOrganisation.class), KnownOrganisation::kind));
    }

    private Map<String, Long> items(Plan plan) {
        Criteria published = Criteria.where("activityIds")
                .in(plan.activityIds())
                .and("published")
                .is(true);
        return tally(mongo.find(Query.query(published), KnownItem.class), KnownItem::type);
    }

    private static <T> Map<String, Long> tally(List<T> all, Function<T, @Nullable String> word) {
        return all.stream()
                .flatMap(one -> Stream.ofNullable(word.apply(one)))
                .collect(Collectors.groupingBy(Objects::requireNonNull, TreeMap::new, Collectors.counting()));
    }

    private static Query byId(Collection<String> ids) {
        return Query.query(Criteria.where("_id").in(ids));
    }
}
