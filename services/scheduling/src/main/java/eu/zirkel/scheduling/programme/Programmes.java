package eu.zirkel.scheduling.programme;

import eu.zirkel.messaging.Aggregates;
import eu.zirkel.messaging.AlreadyExistsException;
import eu.zirkel.scheduling.creation.Creation;
import eu.zirkel.scheduling.creation.Creations;
import eu.zirkel.scheduling.input.Checks;
import eu.zirkel.scheduling.input.Merge;
import eu.zirkel.scheduling.input.Slugs;
import eu.zirkel.scheduling.warnings.Acknowledgement;
import eu.zirkel.scheduling.warnings.Warnings;
import eu.zirkel.service.Refusal;
import java.time.Clock;
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

/** What organisers do with programmes, and who may read them. */
@Component
class Programmes {

    private final Aggregates aggregates;
    private final MongoTemplate mongo;
    private final KnownProgrammes known;
    private final Creations creations;
    private final Warnings warnings;
    private final Footer footer;
    private final Clock clock;

    Programmes(
            Aggregates aggregates,
            MongoTemplate mongo,
            KnownProgrammes known,
            Creations creations,
            Warnings warnings,
            Footer footer,
            Clock clock) {
        this.aggregates = aggregates;
        this.mongo = mongo;
        this.known = known;
        this.creations = creations;
        this.warnings = warnings;
        this.footer = footer;
        this.clock = clock;
    }

    Programme create(@Nullable String key, ProgrammeDetails details) {
        check(details);
        Creation creation = creations.requested(key, "programme", details);
        try {
            return made(creation, details);
        } catch (AlreadyExistsException taken) {
            if (details.slug() != null) {
                throw Refusal.conflict("SLUG_TAKEN");
            }
            // Another one of the same title was made at this very moment; by now it is known, and this one steps aside.
            return made(creation, details);
        }
    }

    private Programme made(Creation creation, ProgrammeDetails details) {
        return creations.once(
                Programme.class,
                creation,
                () -> new Programme(creation.id(), creation.bodyHash(), withSlug(creation.id(), details)));
    }

    Programme change(String id, ProgrammeDetails patch) {
        try {
            return decide(id, programme -> {
                ProgrammeDetails changed = Merge.of(programme.details(), patch);
                check(changed);
                programme.change(changed, footer.of(changed));
            });
        } catch (AlreadyExistsException taken) {
            throw Refusal.conflict("SLUG_TAKEN");
        }
    }

    Programme publish(String id, List<Acknowledgement> reasons) {
        return decide(id, programme -> {
            programme.publish(reasons, footer.of(programme.details()));
            warnings.insistOnReasons(programme.warnings(), programme.acknowledged());
        });
    }

    Programme close(String id) {
        return decide(id, programme -> programme.close(clock.instant()));
    }

    Optional<Programme> find(String idOrSlug, boolean organiser) {
        return known.programme(idOrSlug).filter(programme -> organiser || programme.status() != Programme.Status.DRAFT);
    }

    List<Programme> all(boolean organiser) {
        Query query =
                organiser ? new Query() : Query.query(Criteria.where("status").ne(Programme.Status.DRAFT));
        return mongo.find(query.with(Sort.by("details.slug")), Programme.class);
    }

    private Programme decide(String id, Consumer<Programme> decision) {
        return aggregates
                .change(Programme.class, id, programme -> {
                    decision.accept(programme);
                    return programme;
                })
                .orElseThrow(Refusal::notFound);
    }

    private ProgrammeDetails withSlug(String id, ProgrammeDetails details) {
        if (details.slug() != null) {
            return details;
        }
        String title = Objects.requireNonNull(details.titlesOrNone().get(details.language()));
        String slug = Slugs.of(title);
        boolean taken = mongo.exists(Query.query(Criteria.where("details.slug").is(slug)), Programme.class);
        return Merge.of(details, ProgrammeDetails.withSlug(taken ? slug + "-" + id.substring(0, 4) : slug));
    }

    private static void check(ProgrammeDetails details) {
        Checks checks = Checks.ofBody();
        details.check(checks);
        checks.refuseIfAnythingIsWrong();
    }
}
