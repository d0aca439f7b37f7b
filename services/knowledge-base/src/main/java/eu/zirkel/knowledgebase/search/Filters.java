package eu.zirkel.knowledgebase.search;

import eu.zirkel.service.Keywords;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/** What a result must be, whatever its words; absent means anything. Topic, territory and contributor ignore case and accents. */
public record Filters(
        @Nullable String type,
        @Nullable String topic,
        @Nullable String territory,
        @Nullable String language,
        @Nullable String activity,
        @Nullable String contributor,
        @Nullable Boolean recommended) {

    /** Anything. */
    public static final Filters NONE = new Filters(null, null, null, null, null, null, null);

    void addTo(BooleanQuery.Builder query) {
        add(query, "type", type);
        add(query, "topic", topic == null ? null : Keywords.key(topic));
        add(query, "territory", territory == null ? null : Keywords.key(territory));
        add(query, "language", language);
        add(query, "activity", activity);
        add(query, "contributor", contributor == null ? null : Keywords.key(contributor));
        add(query, "recommended", recommended == null ? null : recommended.toString());
    }

    private static void add(BooleanQuery.Builder query, String field, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            query.add(new TermQuery(new Term(field, value)), Occur.FILTER);
        }
    }
}
