package eu.zirkel.knowledgebase.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The index of this instance. It is in memory and holds nothing that the store does not: an instance builds its own when
 * it starts.
 */
@Component
public final class ItemIndex implements AutoCloseable {

    private static final SortField NEWEST = new SortField("since", SortField.Type.LONG, true);
    private static final SortField BY_ID = new SortField("order", SortField.Type.STRING);
    private static final Sort BEST_FIRST = new Sort(SortField.FIELD_SCORE, NEWEST, BY_ID);
    private static final Sort NEWEST_FIRST = new Sort(NEWEST, BY_ID);

    private final Map<String, Long> versions = new HashMap<>();
    private final Set<String> shown = new HashSet<>();
    private final IndexWriter writer;
    private final SearcherManager searchers;

    ItemIndex() throws IOException {
        writer = new IndexWriter(new ByteBuffersDirectory(), new IndexWriterConfig(Fields.analyzer()));
        searchers = new SearcherManager(writer, null);
    }

    /** Takes in what is newer than what it knows; all of it can be found, or no more be found, when this returns. */
    public synchronized void apply(Collection<Searchable> things) {
        try {
            for (Searchable thing : things) {
                Long known = versions.get(thing.id());
                if (known != null && known >= thing.version()) {
                    continue;
                }
                Term id = new Term("id", thing.id());
                if (thing.shown()) {
                    writer.updateDocument(id, Fields.document(thing));
                    shown.add(thing.id());
                } else {
                    writer.deleteDocuments(id);
                    shown.remove(thing.id());
                }
                versions.put(thing.id(), thing.version());
            }
            searchers.maybeRefreshBlocking();
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** The version it knows of each thing that can be found. */
    public synchronized Map<String, Long> shown() {
        return shown.stream().collect(Collectors.toMap(Function.identity(), versions::get));
    }

    /**
     * Searches.
     *
     * @param typed the words to find; blank for everything, the newest first
     * @param offset how many results to skip
     * @param limit how many to return at most
     */
    public Found search(@Nullable String typed, Filters filters, int offset, int limit) {
        boolean everything = typed == null || typed.isBlank();
        BooleanQuery.Builder builder = new BooleanQuery.Builder();
        filters.addTo(builder);
        builder.add(typed == null || everything ? new MatchAllDocsQuery() : Words.query(typed), Occur.MUST);
        Query query = builder.build();
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                ScoreDoc[] best =
                        searcher.search(query, offset + limit, everything ? NEWEST_FIRST : BEST_FIRST).scoreDocs;
                StoredFields stored = searcher.storedFields();
                List<String> ids = new ArrayList<>();
                for (int i = offset; i < best.length; i++) {
                    ids.add(stored.document(best[i].doc).get("id"));
                }
                return new Found(searcher.count(query), ids);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() throws IOException {
        searchers.close();
        writer.close();
    }
}
