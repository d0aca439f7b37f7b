package eu.zirkel.scheduling.programme;

import eu.zirkel.service.Keywords;
import eu.zirkel.service.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Looks programmes up for their series and activities. */
@Component
public class KnownProgrammes {

    private final MongoTemplate mongo;

    KnownProgrammes(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** By id, else by slug. */
    public Optional<KnownProgramme> find(String idOrSlug) {
        return programme(idOrSlug).map(KnownProgramme::of);
    }

    /** @throws Refusal 404 when there is none */
    public KnownProgramme get(String id) {
        return find(id).orElseThrow(Refusal::notFound);
    }

    /** Many at once, by id. */
    public Map<String, KnownProgramme> all(List<String> ids) {
        return mongo.find(Query.query(Criteria.where("_id").in(ids)), Programme.class).stream()
                .map(KnownProgramme::of)
                .collect(Collectors.toMap(KnownProgramme::id, Function.identity()));
    }

    /** Ids of the programmes about a topic, in any language and case. */
    public List<String> about(String topic) {
        String wanted = Keywords.key(topic);
        return mongo.findAll(Programme.class).stream()
                .filter(programme -> programme.details().topicsOrNone().stream()
                        .flatMap(texts -> texts.values().stream())
                        .anyMatch(text -> Keywords.key(text).equals(wanted)))
                .map(Programme::id)
                .toList();
    }

    Optional<Programme> programme(String idOrSlug) {
        Programme byId = mongo.findById(idOrSlug, Programme.class);
        return byId != null
                ? Optional.of(byId)
                : Optional.ofNullable(
                        mongo.findOne(Query.query(Criteria.where("details.slug").is(idOrSlug)), Programme.class));
    }
}
