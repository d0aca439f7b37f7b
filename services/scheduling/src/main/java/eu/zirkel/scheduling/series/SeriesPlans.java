package eu.zirkel.scheduling.series;

import eu.zirkel.contracts.FuzzyDate;
import eu.zirkel.messaging.Aggregates;
import eu.zirkel.messaging.AlreadyExistsException;
import eu.zirkel.scheduling.activity.ActivitySummary;
import eu.zirkel.scheduling.activity.Agenda;
import eu.zirkel.scheduling.activity.SeriesTerms;
import eu.zirkel.scheduling.creation.Creation;
import eu.zirkel.scheduling.creation.Creations;
import eu.zirkel.scheduling.input.Checks;
import eu.zirkel.scheduling.input.Merge;
import eu.zirkel.scheduling.input.Slugs;
import eu.zirkel.scheduling.programme.KnownProgramme;
import eu.zirkel.scheduling.programme.KnownProgrammes;
import eu.zirkel.scheduling.warnings.Warnings;
import eu.zirkel.service.Refusal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** What organisers do with series, and who may read them. */
@Component
class SeriesPlans {

    private static final int ATTEMPTS = 5;

    private final Aggregates aggregates;
    private final MongoTemplate mongo;
    private final Creations creations;
    private final KnownProgrammes programmes;
    private final Agenda agenda;
    private final Warnings warnings;

    SeriesPlans(
            Aggregates aggregates,
            MongoTemplate mongo,
            Creations creations,
            KnownProgrammes programmes,
            Agenda agenda,
            Warnings warnings) {
        this.aggregates = aggregates;
        this.mongo = mongo;
        this.creations = creations;
        this.programmes = programmes;
        this.agenda = agenda;
        this.warnings = warnings;
    }

    SeriesView create(String programmeId, @Nullable String key, SeriesDetails details) {
        KnownProgramme programme = programmes.get(programmeId);
        check(details, programme);
        Creation creation = creations.requested(key, "series " + programme.id(), details);
        return view(
                creations.earlier(Series.class, creation).orElseGet(() -> insert(creation, programme, details)), true);
    }

    /** Numbers that nobody asked for are given in order; of two requests at once, the slower takes the next. */
    private Series insert(Creation creation, KnownProgramme programme, SeriesDetails details) {
        for (int attempt = 1; ; attempt++) {
            SeriesDetails placed = placed(creation.id(), programme, details);
            try {
                return creations.once(
                        Series.class,
                        creation,
                        () -> new Series(creation.id(), creation.bodyHash(), programme.id(), placed));
            } catch (AlreadyExistsException taken) {
                refuseIfTaken(programme.id(), creation.id(), details);
                if (attempt == ATTEMPTS) {
                    throw taken;
                }
            }
        }
    }

    SeriesView change(String id, SeriesDetails patch) {
        try {
            return decide(id, series -> {
                SeriesDetails changed = series.details().changedBy(patch);
                check(changed, programmes.get(series.programmeId()));
                series.change(changed);
            });
        } catch (AlreadyExistsException taken) {
            find(id).ifPresent(series -> refuseIfTaken(series.programmeId(), id, patch));
            throw taken;
        }
    }

    SeriesView open(String id) {
        return decide(id, series -> {
            series.open();
            programmes.get(series.programmeId()).demandPublished();
        });
    }

    SeriesTerms terms(String id) {
        return find(id).map(Series::terms).orElseThrow(Refusal::notFound);
    }

    SeriesView read(String id, boolean organiser) {
        return find(id).filter(series -> organiser || isPublic(series))
                .map(series -> view(series, organiser))
                .orElseThrow(Refusal::notFound);
    }

    List<SeriesView> ofProgramme(@Nullable String programme, boolean organiser) {
        Query query = new Query();
        if (programme != null) {
            String id = programmes.find(programme).map(KnownProgramme::id).orElse("");
            query.addCriteria(Criteria.where("programmeId").is(id));
        }
        return mongo.find(query.with(Sort.by("programmeId", "details.ordinal")), Series.class).stream()
                .filter(series -> organiser || isPublic(series))
                .map(series -> view(series, organiser))
                .toList();
    }

    private Optional<Series> find(String id) {
        return aggregates.find(Series.class, id);
    }

    /** A series is public once it is open, or because something in it is. */
    private boolean isPublic(Series series) {
        return programmes.get(series.programmeId()).isPublic()
                && (series.status() == Series.Status.OPEN
                        || !agenda.ofSeries(series.id(), false).isEmpty());
    }

    private SeriesView decide(String id, Consumer<Series> decision) {
        return aggregates
                .change(Series.class, id, series -> {
                    decision.accept(series);
                    return series;
                })
                .map(series -> view(series, true))
                .orElseThrow(Refusal::notFound);
    }

    private SeriesView view(Series series, boolean organiser) {
        List<ActivitySummary> activities = agenda.ofSeries(series.id(), organiser);
        List<FuzzyDate> dates = activities.stream()
                .filter(ActivitySummary::isOn)
                .map(ActivitySummary::when)
                .toList();
        return new SeriesView(
                series.id(),
                series.programmeId(),
                programmes.get(series.programmeId()).slug(),
                series.details(),
                series.status(),
                activities,
                organiser ? warnings.show(PlanWarnings.of(series.details().plan(), dates)) : List.of());
    }

    private SeriesDetails placed(String id, KnownProgramme programme, SeriesDetails details) {
        String title = Objects.requireNonNull(details.titlesOrNone().get(programme.defaultLanguage()));
        String wanted = details.slug() == null ? Slugs.of(title) : details.slug();
        boolean rename = details.slug() == null && isTaken(programme.id(), id, "details.slug", wanted);
        String slug = rename ? wanted + "-" + id.substring(0, 4) : wanted;
        int ordinal = details.ordinal() == null ? highestOrdinal(programme.id()) + 1 : details.ordinal();
        return Merge.of(details, SeriesDetails.at(slug, ordinal)).complete();
    }

    private int highestOrdinal(String programmeId) {
        Series last = mongo.findOne(
                Query.query(Criteria.where("programmeId").is(programmeId))
                        .with(Sort.by(Sort.Direction.DESC, "details.ordinal")),
                Series.class);
        return last == null || last.details().ordinal() == null
                ? 0
                : last.details().ordinal();
    }

    private void refuseIfTaken(String programmeId, String id, SeriesDetails details) {
        if (details.ordinal() != null && isTaken(programmeId, id, "details.ordinal", details.ordinal())) {
            throw Refusal.conflict("ORDINAL_TAKEN");
        }
        if (details.slug() != null && isTaken(programmeId, id, "details.slug", details.slug())) {
            throw Refusal.conflict("SLUG_TAKEN");
        }
    }

    private boolean isTaken(String programmeId, String id, String property, Object value) {
        Criteria other = Criteria.where("programmeId")
                .is(programmeId)
                .and("_id")
                .ne(id)
                .and(property)
                .is(value);
        return mongo.exists(Query.query(other), Series.class);
    }

    private static void check(SeriesDetails details, KnownProgramme programme) {
        Checks checks = Checks.ofBody();
        details.check(checks);
        details.checkTogether(checks, programme.defaultLanguage());
        checks.refuseIfAnythingIsWrong();
    }
}
