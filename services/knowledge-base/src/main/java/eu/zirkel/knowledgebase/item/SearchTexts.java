package eu.zirkel.knowledgebase.item;

import eu.zirkel.knowledgebase.search.Searchable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What of an item can be found. */
final class SearchTexts {

    private SearchTexts() {}

    static Searchable of(Item item) {
        Content content = item.content();
        return new Searchable(
                item.id(),
                item.version(),
                item.isPublic(),
                content.type().name(),
                content.language(),
                content.titles(),
                content.summaries(),
                texts(content),
                content.topics(),
                Stream.concat(content.municipalities().stream(), content.territories().stream())
                        .distinct()
                        .toList(),
                item.activities(),
                content.contributors().stream().map(Contributor::name).toList(),
                Boolean.TRUE.equals(content.recommendedForReuse()),
                item.publishedAt().orElse(item.createdAt()));
    }

    private static Map<String, String> texts(Content content) {
        Map<String, String> texts = new LinkedHashMap<>();
        content.bodies().forEach((language, body) -> texts.put(language, Markdown.plain(body)));
        for (Map<String, String> section : List.of(
                content.challenge(),
                content.approach(),
                content.results(),
                content.transferability(),
                content.costs())) {
            section.forEach((language, text) -> texts.merge(language, text, (all, more) -> all + "\n" + more));
        }
        if (!content.awards().isEmpty()) {
            texts.merge(content.language(), String.join("\n", content.awards()), (all, more) -> all + "\n" + more);
        }
        return texts;
    }
}
