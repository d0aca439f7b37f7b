package eu.zirkel.scheduling.activity;

import eu.zirkel.contracts.FuzzyDate;
import eu.zirkel.contracts.Recording;
import eu.zirkel.messaging.Aggregates;
import eu.zirkel.scheduling.creation.Creation;
import eu.zirkel.scheduling.creation.Creations;
import eu.zirkel.scheduling.input.Checks;
import eu.zirkel.scheduling.input.Merge;
import eu.zirkel.scheduling.programme.KnownProgramme;
import eu.zirkel.scheduling.programme.KnownProgrammes;
import eu.zirkel.scheduling.schedule.Schedule;
import eu.zirkel.scheduling.warnings.Acknowledgement;
import eu.zirkel.scheduling.warnings.Warnings;
import eu.zirkel.service.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** What organisers do with activities, and who may read them. */
@Component
public class Activities {

    private final Aggregates aggregates;
    private final MongoTemplate mongo;
    private final Creations creations;
    private final KnownProgrammes programmes;
    private final ActivityViews views;
    private final ActivityWarnings doubts;
    private final Warnings warnings;
    private final Rooms rooms;
    private final Clock clock;

    Activities(
            Aggregates aggregates,
            MongoTemplate mongo,
            Creations creations,
            KnownProgrammes programmes,
            ActivityViews views,
            ActivityWarnings doubts,
            Warnings warnings,
            Rooms rooms,
            Clock clock) {
        this.aggregates = aggregates;
        this.mongo = mongo;
        this.creations = creations;
        this.programmes = programmes;
        this.views = views;
        this.doubts = doubts;
        this.warnings = warnings;
        this.rooms = rooms;
        this.clock = clock;
    }

    /** A new draft in a series. */
    public ActivityView plan(SeriesTerms series, @Nullable String key, ActivityRequest request) {
        KnownProgramme programme = programmes.get(series.programmeId());
        Checks checks = Checks.ofBody();
        request.check(checks);
        checks.required("kind", request.kind());
        checks.requiredIn(programme.defaultLanguage(), "titles", request.titles());
        checks.required("when", request.when());
        request.checkTogether(checks, programme.defaultLanguage(), request.content(null));
        checks.refuseIfAnythingIsWrong();
        Creation creation = creations.requested(key, "activity " + series.seriesId(), request);
        return views.forOrganiser(
                creations.once(Activity.class, creation, () -> planned(creation, series, programme, request)));
    }

    private Activity planned(Creation creation, SeriesTerms series, KnownProgramme programme, ActivityRequest request) {
        Duration duration = request.duration() == null ? series.duration() : request.duration();
        Recording recording = request.recording() == null ? series.recording() : request.recording();
        ActivityContent usual = new ActivityContent(
                null,
                null,
                null,
                null,
                null,
                null,
                series.historic() ? null : series.policy(),
                null,
                null,
                recording,
                null,
                null);
        FuzzyDate when = Objects.requireNonNull(request.when());
        return Activity.planned(
                creation,
                series,
                Merge.of(usual, request.content(null)),
                Schedule.of(when, duration, programme.zone()),
                new Place(request.formatOr(series.format()), request.venue()),
                rooms.seal(request.room(), null),
                request.capacity() == null
                        ? series.capacity()
                        : request.capacity().capacity(series.capacity()));
    }

    ActivityView change(String id, ActivityRequest patch) {
        return decide(id, activity -> {
            KnownProgramme programme = programmes.get(activity.programmeId());
            ActivityContent content = Merge.of(
                    activity.content(), patch.content(activity.content().registrationPolicy()));
            Checks checks = Checks.ofBody();
            patch.check(checks);
            checks.requiredIn(programme.defaultLanguage(), "titles", content.titles());
            patch.checkTogether(checks, programme.defaultLanguage(), content);
            checks.refuseIfAnythingIsWrong();
            activity.describe(content, programme, Boolean.TRUE.equals(patch.notifyParticipants()));
            if (patch.when() != null || patch.duration() != null) {
                date(activity, new DateRequest(patch.when(), patch.duration(), null));
            }
            relocate(activity, new PlaceRequest(patch.venue(), patch.room(), patch.format()));
            if (patch.capacity() != null) {
                activity.seat(patch.capacity().capacity(activity.capacity()));
            }
        });
    }

    ActivityView publish(String id, List<Acknowledgement> reasons) {
        return decide(id, activity -> {
            KnownProgramme programme = programmes.get(activity.programmeId());
            activity.publish(reasons, programme);
            programme.demandPublished();
            warnings.insistOnReasons(doubts.of(activity), activity.acknowledged());
        });
    }

    ActivityView date(String id, DateRequest request) {
        return decide(id, activity -> date(activity, request));
    }

    ActivityView relocate(String id, PlaceRequest request) {
        return decide(id, activity -> relocate(activity, request));
    }

    ActivityView postpone(String id, ReasonRequest request) {
        return decide(id, activity -> activity.postpone(Objects.requireNonNull(request.reason())));
    }

    ActivityView cancel(String id, ReasonRequest request) {
        return decide(id, activity -> activity.cancel(Objects.requireNonNull(request.reason())));
    }

    ActivityView held(String id) {
        return decide(id, activity -> activity.held(clock.instant()));
    }

    ActivityView seat(String id, CapacityRequest request) {
        return decide(id, activity -> activity.seat(request.capacity(activity.capacity())));
    }

    ActivityView slots(String id, List<Slot> slots) {
        return decide(
                id,
                activity -> activity.describe(
                        Merge.of(activity.content(), ActivityContent.withSlots(slots)),
                        programmes.get(activity.programmeId()),
                        false));
    }

    /** @throws Refusal 409 once it was published, so that nobody is left with a link to nothing */
    void deleteDraft(String id) {
        Query draft = Query.query(Criteria.where("_id").is(id).and("status").is(Activity.Status.DRAFT));
        if (mongo.remove(draft, Activity.class).getDeletedCount() == 0) {
            boolean exists = aggregates.find(Activity.class, id).isPresent();
            throw exists ? Refusal.conflict("INVALID_STATE") : Refusal.notFound();
        }
    }

    Optional<Activity> find(String id, boolean organiser) {
        return aggregates.find(Activity.class, id).filter(activity -> organiser || activity.isPublic());
    }

    private void date(Activity activity, DateRequest request) {
        Schedule current = activity.schedule();
        activity.date(
                Schedule.of(
                        request.when() == null ? current.when() : request.when(),
                        request.duration() == null ? current.duration() : request.duration(),
                        programmes.get(activity.programmeId()).zone()),
                request.reason());
    }

    private void relocate(Activity activity, PlaceRequest request) {
        if (request.saysSomething()) {
            Place current = activity.place();
            activity.relocate(
                    new Place(
                            request.format() == null ? current.format() : request.format(),
                            request.venue() == null ? current.venue() : request.venue()),
                    rooms.seal(request.room(), activity.room()));
        }
    }

    private ActivityView decide(String id, Consumer<Activity> decision) {
        return aggregates
                .change(Activity.class, id, activity -> {
                    decision.accept(activity);
                    activity.changed(clock.instant());
                    return activity;
                })
                .map(views::forOrganiser)
                .orElseThrow(Refusal::notFound);
    }
}
