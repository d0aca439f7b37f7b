package eu.zirkel.registration.organisations;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Finds organisations while a name is being typed. Every query runs along an index, whatever is typed. */
@Component
class OrganisationSearch {

    private static final int MOST_WORDS = 8;
    private static final Sort BY_NAME = Sort.by("sortKey", "_id");

    private final MongoTemplate mongo;

    OrganisationSearch(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /**
     * What is looked for.
     *
     * @param typed the name as far as it is typed; blank means any
     * @param limit how many at most
     */
    record Wanted(
            String typed,
            @Nullable String country,
            @Nullable String kind,
            int limit,
            boolean declaredToo) {}

    /** Those whose name begins like that, then those with other words that do, each by name. */
    List<Organisation> find(Wanted wanted) {
        if (wanted.typed().isBlank()) {
            return find(wanted, List.of(), List.of(), wanted.limit());
        }
        List<List<String>> words = Names.typedWords(wanted.typed());
        if (words.isEmpty() || words.size() > MOST_WORDS) {
            return List.of();
        }
        List<Organisation> found = new ArrayList<>(
                find(wanted, List.of(begins("nameKeys", Names.keys(wanted.typed()))), List.of(), wanted.limit()));
        if (found.size() < wanted.limit()) {
            List<Criteria> eachWord =
                    words.stream().map(word -> begins("words", word)).toList();
            List<String> known = found.stream().map(Organisation::id).toList();
            found.addAll(find(wanted, eachWord, known, wanted.limit() - found.size()));
        }
        return found;
    }

    private List<Organisation> find(Wanted wanted, List<Criteria> name, List<String> known, int limit) {
        List<Criteria> all = new ArrayList<>(name);
        all.add(Criteria.where("origin")
                .in(wanted.declaredToo() ? List.of(Origin.REGISTERED, Origin.DECLARED) : List.of(Origin.REGISTERED)));
        if (wanted.country() != null) {
            all.add(Criteria.where("details.country").is(wanted.country()));
        }
        if (wanted.kind() != null) {
            all.add(Criteria.where("details.kind").is(wanted.kind()));
        }
        if (!known.isEmpty()) {
            all.add(Criteria.where("_id").nin(known));
        }
        Query query = Query.query(new Criteria().andOperator(all)).with(BY_NAME).limit(limit);
        return mongo.find(query, Organisation.class);
    }

    /** Letters, digits and blanks alone are left of what was typed, so that they stand for themselves. */
    private static Criteria begins(String field, List<String> spellings) {
        return Criteria.where(field)
                .in(spellings.stream()
                        .map(spelling -> Pattern.compile("^" + spelling))
                        .toList());
    }
}
