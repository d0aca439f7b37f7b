package eu.zirkel.scheduling.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** What a programme consists of, from scheduling's own documents. */
record Plan(List<SomeSeries> series, List<SomeActivity> activities) {

    /** The little that is counted of a series. */
    @Document("series")
    record SomeSeries(@Id String id) {}

    /** The little that is counted of an activity. */
    @Document("activities")
    record SomeActivity(@Id String id, Status status) {}

    /** As kept in the documents. */
    enum Status {
        DRAFT,
        PUBLISHED,
        POSTPONED,
        HELD,
        CANCELLED
    }

    int number(Status... statuses) {
        return (int) activities.stream()
                .filter(activity -> Arrays.asList(statuses).contains(activity.status()))
                .count();
    }

    List<String> activityIds() {
        return activities.stream().map(SomeActivity::id).toList();
    }

    /** What one can take part in, or could: a cancelled activity ended all its registrations. */
    List<String> targets() {
        return Stream.concat(
                        series.stream().map(SomeSeries::id), ids(activity -> activity.status() != Status.CANCELLED))
                .toList();
    }

    List<String> cancelledTargets() {
        return ids(activity -> activity.status() == Status.CANCELLED).toList();
    }

    private Stream<String> ids(Predicate<SomeActivity> which) {
        return activities.stream().filter(which).map(SomeActivity::id);
    }
}
