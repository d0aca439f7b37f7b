package eu.zirkel.knowledgebase.search;

import eu.zirkel.service.Keywords;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;

/** The fields of the index: three per language, one for names, and keywords to filter and sort by. */
final class Fields {

    /** Topics, municipalities, territories and people as words; they belong to no language. */
    static final String NAMES = "names";

    static final List<String> LANGUAGES = List.of("de", "en", "fr");

    private Fields() {}

    static String title(String language) {
        return "title_" + language;
    }

    static String summary(String language) {
        return "summary_" + language;
    }

    /** Title, summary and body together, so that each word needs to be tolerated in one field only. */
    static String text(String language) {
        return "text_" + language;
    }

    static Tongue tongue(String field) {
        return field.equals(NAMES)
                ? Tongue.NAMES
                : Tongue.valueOf(field.substring(field.indexOf('_') + 1).toUpperCase(java.util.Locale.ROOT));
    }

    static Analyzer analyzer() {
        Map<String, Analyzer> analyzers = new HashMap<>();
        for (String language : LANGUAGES) {
            for (String field : List.of(title(language), summary(language), text(language))) {
                analyzers.put(field, tongue(field).analyzer());
            }
        }
        return new PerFieldAnalyzerWrapper(Tongue.NAMES.analyzer(), analyzers);
    }

    static Document document(Searchable thing) {
        Document document = new Document();
        document.add(new StringField("id", thing.id(), Store.YES));
        document.add(new SortedDocValuesField("order", new BytesRef(thing.id())));
        document.add(new NumericDocValuesField("since", thing.since().toEpochMilli()));
        document.add(new StringField("type", thing.type(), Store.NO));
        document.add(new StringField("language", thing.language(), Store.NO));
        thing.topics().forEach(topic -> document.add(new StringField("topic", Keywords.key(topic), Store.NO)));
        thing.territories()
                .forEach(territory -> document.add(new StringField("territory", Keywords.key(territory), Store.NO)));
        thing.contributors()
                .forEach(name -> document.add(new StringField("contributor", Keywords.key(name), Store.NO)));
        document.add(new StringField("recommended", Boolean.toString(thing.recommended()), Store.NO));
        thing.activities().forEach(activity -> document.add(new StringField("activity", activity, Store.NO)));
        for (String language : LANGUAGES) {
            add(document, title(language), thing.titles().get(language));
            add(document, summary(language), thing.summaries().get(language));
            add(document, text(language), whole(thing, language));
        }
        add(document, NAMES, names(thing));
        return document;
    }

    static String whole(Searchable thing, String language) {
        return Stream.of(thing.titles(), thing.summaries(), thing.texts())
                .map(texts -> texts.getOrDefault(language, ""))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    static String names(Searchable thing) {
        List<String> names = new ArrayList<>(thing.topics());
        names.addAll(thing.territories());
        names.addAll(thing.contributors());
        return String.join("\n", names);
    }

    private static void add(Document document, String field, @org.jspecify.annotations.Nullable String text) {
        if (text != null && !text.isEmpty()) {
            document.add(new TextField(field, text, Store.NO));
        }
    }
}
