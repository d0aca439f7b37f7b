package eu.zirkel.knowledgebase.item;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.zirkel.knowledgebase.file.StoredFile;
import eu.zirkel.knowledgebase.search.Filters;
import eu.zirkel.knowledgebase.search.Found;
import eu.zirkel.knowledgebase.search.Highlights;
import eu.zirkel.knowledgebase.search.ItemIndex;
import eu.zirkel.service.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Finds published items; editors also see what is not published. */
@RestController
class SearchController {

    private static final int LONGEST_QUERY = 200;
    private static final int LONGEST_PAGE = 100;
    private static final int DEEPEST = 10_000;
    private static final int CURSOR_RADIX = 36;

    private final ItemIndex index;
    private final Items items;
    private final Clock clock;

    SearchController(ItemIndex index, Items items, Clock clock) {
        this.index = index;
        this.items = items;
        this.clock = clock;
    }

    @GetMapping("/api/items")
    Page search(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String topic,
            @RequestParam(required = false) @Nullable String territory,
            @RequestParam(required = false) @Nullable String language,
            @RequestParam(required = false) @Nullable String activity,
            @RequestParam(required = false) @Nullable String contributor,
            @RequestParam(required = false) @Nullable Boolean recommended,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(defaultValue = "20") int limit,
            @RequestParam(required = false) @Nullable String after,
            HttpServletRequest reader) {
        if (q.length() > LONGEST_QUERY) {
            throw Refusal.invalid("q", "TOO_LONG", LONGEST_QUERY);
        }
        if (limit < 1 || limit > LONGEST_PAGE) {
            throw Refusal.invalid("limit", "NOT_ALLOWED", "1–" + LONGEST_PAGE);
        }
        int offset = offset(after);
        oneOf("type", type, ItemType.values());
        oneOf("status", status, Status.values());
        if (status != null && !status.isEmpty() && !status.equals(Status.PUBLISHED.name())) {
            return unpublished(Status.valueOf(status), offset, limit, reader);
        }
        Filters filters = new Filters(type, topic, territory, language, activity, contributor, recommended);
        Found found = index.search(q, filters, offset, limit);
        Map<String, Item> stored =
                items.find(found.ids()).stream().collect(Collectors.toMap(Item::id, Function.identity()));
        List<Summary> page = found.ids().stream()
                .map(stored::get)
                .filter(Objects::nonNull)
                .filter(Item::isPublic)
                .map(item -> Summary.of(
                        item,
                        clock.instant(),
                        q.isBlank()
                                ? null
                                : Highlights.of(q, SearchTexts.of(item)).orElse(null)))
                .toList();
        return new Page(page, found.total(), next(offset, limit, found.total()));
    }

    private Page unpublished(Status status, int offset, int limit, HttpServletRequest reader) {
        if (!reader.isUserInRole("EDITOR")) {
            throw new AccessDeniedException("for editors");
        }
        long total = items.countInStatus(status);
        List<Summary> page = items.inStatus(status, offset, limit).stream()
                .map(item -> Summary.of(item, clock.instant(), null))
                .toList();
        return new Page(page, total, next(offset, limit, total));
    }

    private static int offset(@Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return 0;
        }
        try {
            int offset = Integer.parseInt(cursor, CURSOR_RADIX);
            if (offset >= 0 && offset <= DEEPEST) {
                return offset;
            }
        } catch (NumberFormatException foreign) {
            throw Refusal.invalid("after", "INVALID");
        }
        throw Refusal.invalid("after", "INVALID");
    }

    private static @Nullable String next(int offset, int limit, long total) {
        int next = offset + limit;
        return next < total && next <= DEEPEST ? Integer.toString(next, CURSOR_RADIX) : null;
    }

    private static void oneOf(String field, @Nullable String value, Enum<?>... allowed) {
        if (value != null
                && !value.isEmpty()
                && Arrays.stream(allowed).noneMatch(known -> known.name().equals(value))) {
            throw Refusal.invalid(
                    field, "NOT_ALLOWED", Arrays.stream(allowed).map(Enum::name).collect(Collectors.joining(", ")));
        }
    }

    /** @param next cursor of the following page; null at the end */
    record Page(
            List<Summary> items,
            long total,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            String next) {}

    /**
     * An item in a list.
     *
     * @param availableUntil of a recording: the moment it disappears
     * @param expired whether its recording can no more be watched; the rest stays
     * @param highlight HTML in which everything is escaped but {@code <mark>}
     */
    record Summary(
            String id,
            ItemType type,
            Status status,
            Map<String, String> titles,
            Map<String, String> summaries,
            String language,
            List<String> topics,
            List<String> territories,
            List<String> municipalities,
            @Nullable Instant publishedAt,
            List<StoredFile> files,
            @Nullable Boolean recommendedForReuse,
            @Nullable Instant availableUntil,
            boolean expired,
            @Nullable String highlight) {

        static Summary of(Item item, Instant now, @Nullable String highlight) {
            Content content = item.content();
            return new Summary(
                    item.id(),
                    content.type(),
                    item.status(),
                    content.titles(),
                    content.summaries(),
                    content.language(),
                    content.topics(),
                    content.territories(),
                    content.municipalities(),
                    item.publishedAt().orElse(null),
                    item.files(),
                    content.recommendedForReuse(),
                    content.availableUntil(),
                    item.isExpired(now),
                    highlight);
        }
    }
}
