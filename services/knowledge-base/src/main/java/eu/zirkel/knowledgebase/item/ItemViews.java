package eu.zirkel.knowledgebase.item;

import eu.zirkel.knowledgebase.activity.KnownActivities;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Shows items to editors and to everybody else. */
@Component
final class ItemViews {

    private final KnownActivities activities;
    private final Warnings warnings;
    private final ContentJson contents;
    private final Clock clock;

    ItemViews(KnownActivities activities, Warnings warnings, ContentJson contents, Clock clock) {
        this.activities = activities;
        this.warnings = warnings;
        this.contents = contents;
        this.clock = clock;
    }

    ItemView forEditor(Item item) {
        return view(item, item.content(), warnings.shown(item.warnings()));
    }

    ItemView forPublic(Item item) {
        Content content = item.isExpired(clock.instant()) ? contents.withoutUrl(item.content()) : item.content();
        return view(item, content, List.of());
    }

    private ItemView view(Item item, Content content, List<Warnings.Shown> shown) {
        return new ItemView(
                item.id(),
                item.status(),
                content,
                Markdown.html(content.bodies()),
                activities.named(item.activities()),
                item.isExpired(clock.instant()),
                item.createdAt(),
                item.publishedAt().orElse(null),
                item.files(),
                shown);
    }
}
