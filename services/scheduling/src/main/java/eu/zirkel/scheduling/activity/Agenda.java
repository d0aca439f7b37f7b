package eu.zirkel.scheduling.activity;

import eu.zirkel.scheduling.activity.Activity.Status;
import eu.zirkel.scheduling.programme.KnownProgramme;
import eu.zirkel.scheduling.programme.KnownProgrammes;
import eu.zirkel.service.Keywords;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Lists of activities in the order of their dates, as far as these are known. */
@Component
public class Agenda {

    /** A page and where the next one begins. */
    record Page(List<ActivitySummary> activities, @Nullable Cursor next) {}

    private static final String TOWN = "place.venue.town";

    private final MongoTemplate mongo;
    private final KnownProgrammes programmes;
    private final Clock clock;

    Agenda(MongoTemplate mongo, KnownProgrammes programmes, Clock clock) {
        this.mongo = mongo;
        this.programmes = programmes;
        this.clock = clock;
    }

    /** All activities of a series; drafts are for organisers. */
    public List<ActivitySummary> ofSeries(String seriesId, boolean organiser) {
        List<Criteria> criteria = new ArrayList<>(visible(organiser));
        criteria.add(Criteria.where("seriesId").is(seriesId));
        return summaries(mongo.find(Query.query(all(criteria)).with(order(Sort.Direction.ASC)), Activity.class));
    }

    /** What comes after it in its series and is still to come; of all that is public (C-24). */
    Optional<ActivitySummary> after(Activity activity) {
        List<Criteria> criteria = List.of(
                Criteria.where("seriesId").is(activity.seriesId()),
                Criteria.where("status").in(Status.PUBLISHED, Status.POSTPONED),
                Criteria.where("position.overAt").gt(clock.instant().getEpochSecond()),
                beyond(new Cursor(activity.position().sortAt(), activity.id()), Sort.Direction.ASC));
        Query next = Query.query(all(criteria)).with(order(Sort.Direction.ASC)).limit(1);
        return summaries(mongo.find(next, Activity.class)).stream().findFirst();
    }

    /** The towns where people meet in the time to come, of all that is public. */
    List<String> territories() {
        List<Criteria> criteria = new ArrayList<>(visible(false));
        criteria.addAll(coming(clock.instant().getEpochSecond()));
        criteria.add(Criteria.where(TOWN).gt(""));
        return mongo.findDistinct(Query.query(all(criteria)), TOWN, Activity.class, String.class).stream()
                .sorted()
                .toList();
    }

    /** The first of all that is public. */
    List<Activity> first(int limit, Wanted wanted) {
        return find(wanted, false, null, limit);
    }

    Page page(Wanted wanted, boolean organiser, @Nullable Cursor after, int limit) {
        List<Activity> found = find(wanted, organiser, after, limit + 1);
        List<Activity> page = found.subList(0, Math.min(limit, found.size()));
        return new Page(summaries(page), found.size() > limit ? Cursor.after(page.getLast()) : null);
    }

    private List<Activity> find(Wanted wanted, boolean organiser, @Nullable Cursor after, int limit) {
        Sort.Direction direction = wanted.backwards() ? Sort.Direction.DESC : Sort.Direction.ASC;
        List<Criteria> criteria = new ArrayList<>(visible(organiser));
        criteria.addAll(matching(wanted));
        if (after != null) {
            criteria.add(beyond(after, direction));
        }
        return mongo.find(Query.query(all(criteria)).with(order(direction)).limit(limit), Activity.class);
    }

    private List<Criteria> matching(Wanted wanted) {
        List<Criteria> criteria = new ArrayList<>();
        if (wanted.programme() != null) {
            String id =
                    programmes.find(wanted.programme()).map(KnownProgramme::id).orElse("");
            criteria.add(Criteria.where("programmeId").is(id));
        }
        if (wanted.series() != null) {
            criteria.add(Criteria.where("seriesId").is(wanted.series()));
        }
        if (wanted.format() != null) {
            criteria.add(Criteria.where("place.format").is(wanted.format()));
        }
        if (wanted.topic() != null) {
            criteria.add(new Criteria()
                    .orOperator(
                            Criteria.where("topicKeys").is(Keywords.key(wanted.topic())),
                            Criteria.where("programmeId").in(programmes.about(wanted.topic()))));
        }
        if (wanted.territory() != null) {
            criteria.add(Criteria.where(TOWN).is(wanted.territory()));
        }
        if (wanted.month() != null) {
            criteria.add(Criteria.where("position.firstDay")
                    .ne("")
                    .lte(wanted.month().atEndOfMonth().toString()));
            criteria.add(Criteria.where("position.lastDay")
                    .gte(wanted.month().atDay(1).toString()));
        }
        long now = clock.instant().getEpochSecond();
        Criteria ended = Criteria.where("status").in(Status.HELD, Status.CANCELLED);
        if (wanted.backwards()) {
            criteria.add(new Criteria()
                    .orOperator(ended, Criteria.where("position.overAt").lte(now)));
        } else if (wanted.coming()) {
            criteria.addAll(coming(now));
        }
        return criteria;
    }

    private static List<Criteria> coming(long now) {
        return List.of(
                Criteria.where("status").nin(Status.HELD, Status.CANCELLED),
                Criteria.where("position.overAt").gt(now));
    }

    private static List<Criteria> visible(boolean organiser) {
        return organiser ? List.of() : List.of(Criteria.where("status").ne(Status.DRAFT));
    }

    private static Criteria beyond(Cursor after, Sort.Direction direction) {
        Criteria sameMoment = Criteria.where("position.sortAt").is(after.sortAt());
        return direction.isAscending()
                ? new Criteria()
                        .orOperator(
                                Criteria.where("position.sortAt").gt(after.sortAt()),
                                sameMoment.and("_id").gt(after.id()))
                : new Criteria()
                        .orOperator(
                                Criteria.where("position.sortAt").lt(after.sortAt()),
                                sameMoment.and("_id").lt(after.id()));
    }

    private static Criteria all(List<Criteria> criteria) {
        return criteria.isEmpty() ? new Criteria() : new Criteria().andOperator(criteria);
    }

    private static Sort order(Sort.Direction direction) {
        return Sort.by(direction, "position.sortAt", "_id");
    }

    private List<ActivitySummary> summaries(List<Activity> activities) {
        Map<String, KnownProgramme> known = programmes.all(
                activities.stream().map(Activity::programmeId).distinct().toList());
        return activities.stream()
                .map(activity ->
                        ActivitySummary.of(activity, Objects.requireNonNull(known.get(activity.programmeId()))))
                .toList();
    }
}
