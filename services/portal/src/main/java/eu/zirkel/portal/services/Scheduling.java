package eu.zirkel.portal.services;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/** What happens, when, where, by whom. */
@Component
public class Scheduling {

    /** A page of activities. */
    public record Activities(
            List<Activity> activities, @Nullable String next) {

        /** None. */
        public static final Activities NONE = new Activities(List.of(), null);

        public Activities {
            activities = activities == null ? List.of() : List.copyOf(activities);
        }
    }

    private record Territories(List<String> territories) {}

    private record Programmes(List<Programme> programmes) {}

    private record SeriesList(List<Series> series) {}

    private final Calls calls;

    Scheduling(Calls calls) {
        this.calls = calls;
    }

    /** Upcoming activities by date, or past ones with {@code past=true}. */
    public Answer<Activities> activities(Visitor visitor, Query query) {
        return calls.read(Part.SCHEDULING, visitor, Activities.class, query.on("/api/activities"), query.values());
    }

    /** The towns where people meet in the time to come. */
    public Answer<List<String>> territories(Visitor visitor) {
        return calls.read(Part.SCHEDULING, visitor, Territories.class, "/api/activities/territories")
                .map(Territories::territories);
    }

    /** One activity. */
    public Answer<Activity> activity(Visitor visitor, String id) {
        return calls.read(Part.SCHEDULING, visitor, Activity.class, "/api/activities/{id}", id);
    }

    /** The published programmes; for organisers all of them. */
    public Answer<List<Programme>> programmes(Visitor visitor) {
        return calls.read(Part.SCHEDULING, visitor, Programmes.class, "/api/programmes")
                .map(Programmes::programmes);
    }

    /** One programme by its id or slug. */
    public Answer<Programme> programme(Visitor visitor, String idOrSlug) {
        return calls.read(Part.SCHEDULING, visitor, Programme.class, "/api/programmes/{id}", idOrSlug);
    }

    /** The series of a programme. */
    public Answer<List<Series>> seriesOf(Visitor visitor, String programme) {
        return calls.read(Part.SCHEDULING, visitor, SeriesList.class, "/api/series?programme={programme}", programme)
                .map(SeriesList::series);
    }

    /** One series with its activities. */
    public Answer<Series> series(Visitor visitor, String id) {
        return calls.read(Part.SCHEDULING, visitor, Series.class, "/api/series/{id}", id);
    }

    /** Plans a programme. */
    public Answer<Programme> planProgramme(Visitor visitor, String key, Map<String, Object> programme) {
        return post(visitor, key, programme, Programme.class, "/api/programmes");
    }

    /** Shows a programme to the public. */
    public Answer<Programme> publishProgramme(Visitor visitor, String id, Map<String, Object> acknowledged) {
        return post(visitor, null, acknowledged, Programme.class, "/api/programmes/{id}/publish", id);
    }

    /** Ends a programme for good. */
    public Answer<Programme> closeProgramme(Visitor visitor, String id) {
        return post(visitor, null, Map.of(), Programme.class, "/api/programmes/{id}/close", id);
    }

    /** Plans a series. */
    public Answer<Series> planSeries(Visitor visitor, String key, String programme, Map<String, Object> series) {
        return post(visitor, key, series, Series.class, "/api/programmes/{id}/series", programme);
    }

    /** Opens a series. */
    public Answer<Series> openSeries(Visitor visitor, String id) {
        return post(visitor, null, Map.of(), Series.class, "/api/series/{id}/open", id);
    }

    /** Plans an activity. */
    public Answer<Activity> planActivity(Visitor visitor, String key, String series, Map<String, Object> activity) {
        return post(visitor, key, activity, Activity.class, "/api/series/{id}/activities", series);
    }

    /**
     * Does something to an activity.
     *
     * @param step publish, date, relocate, postpone, cancel, held or capacity
     */
    public Answer<Activity> step(Visitor visitor, String id, String step, Map<String, Object> details) {
        return post(visitor, null, details, Activity.class, "/api/activities/{id}/{step}", id, step);
    }

    /** Changes what is said of an activity; what is not there stays. */
    public Answer<Activity> changeActivity(Visitor visitor, String id, Map<String, Object> changes) {
        return calls.write(
                Part.SCHEDULING, visitor, HttpMethod.PATCH, null, changes, Activity.class, "/api/activities/{id}", id);
    }

    /** Changes what is said of a series; what is not there stays. */
    public Answer<Series> changeSeries(Visitor visitor, String id, Map<String, Object> changes) {
        return calls.write(
                Part.SCHEDULING, visitor, HttpMethod.PATCH, null, changes, Series.class, "/api/series/{id}", id);
    }

    /** What was counted in a programme. */
    public Answer<Statistics> statistics(Visitor visitor, String programme) {
        return calls.read(Part.SCHEDULING, visitor, Statistics.class, "/api/programmes/{id}/statistics", programme);
    }

    private <T> Answer<T> post(
            Visitor visitor, @Nullable String key, Object body, Class<T> type, String path, Object... gaps) {
        return calls.write(Part.SCHEDULING, visitor, HttpMethod.POST, key, body, type, path, gaps);
    }
}
