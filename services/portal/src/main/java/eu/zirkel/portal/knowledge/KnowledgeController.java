package eu.zirkel.portal.knowledge;

import eu.zirkel.portal.page.Page;
import eu.zirkel.portal.page.Pages;
import eu.zirkel.portal.services.Activity;
import eu.zirkel.portal.services.Answer;
import eu.zirkel.portal.services.Item;
import eu.zirkel.portal.services.Knowledge;
import eu.zirkel.portal.services.Query;
import eu.zirkel.portal.services.Scheduling;
import eu.zirkel.portal.services.Together;
import eu.zirkel.portal.services.Visitor;
import eu.zirkel.portal.text.Language;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /wissen}: search in all languages, and read. */
@Controller
class KnowledgeController {

    private static final String AT_ONCE = "20";
    private static final int RELATED = 5;

    /** The types people look for; the knowledge base knows more, found without a filter. */
    private static final List<String> TYPES =
            List.of("GOOD_PRACTICE", "RECORDING", "DOCUMENT", "TEXT", "METHOD", "RESULT", "INTERVIEW", "GLOSSARY");

    /** What was searched for. */
    record Search(
            @Nullable String q,
            @Nullable String type,
            @Nullable String topic,
            @Nullable String territory,
            @Nullable String language,
            @Nullable String after) {

        /** Whether anything is left out. */
        public boolean active() {
            return Stream.of(q, type, topic, territory, language).anyMatch(it -> it != null && !it.isBlank());
        }

        Query query() {
            return new Query()
                    .with("q", q)
                    .with("type", type)
                    .with("topic", topic)
                    .with("territory", territory)
                    .with("language", language)
                    .with("after", after)
                    .with("limit", AT_ONCE);
        }
    }

    private final Knowledge knowledge;
    private final Scheduling scheduling;
    private final Together together;
    private final Clock clock;

    KnowledgeController(Knowledge knowledge, Scheduling scheduling, Together together, Clock clock) {
        this.knowledge = knowledge;
        this.scheduling = scheduling;
        this.together = together;
        this.clock = clock;
    }

    @GetMapping("/wissen")
    String search(
            @ModelAttribute(Pages.NAME) Page page,
            @RequestParam @Nullable String q,
            @RequestParam @Nullable String type,
            @RequestParam @Nullable String topic,
            @RequestParam @Nullable String territory,
            @RequestParam @Nullable String language,
            @RequestParam @Nullable String after,
            Model model) {
        Search search = new Search(q, type, topic, territory, language, after);
        model.addAttribute("search", search);
        model.addAttribute("types", TYPES);
        model.addAttribute("languages", Arrays.asList(Language.values()));
        model.addAttribute("found", knowledge.items(page.visitor(), search.query()));
        return "knowledge";
    }

    @GetMapping("/wissen/{item}")
    String item(@PathVariable("item") String id, @ModelAttribute(Pages.NAME) Page page, Model model) {
        Visitor visitor = page.visitor();
        Item item = knowledge.item(visitor, id).orLeave();
        List<Supplier<Answer<Activity>>> activities = Stream.concat(
                        Stream.ofNullable(item.activityId()), item.activityIds().stream())
                .distinct()
                .limit(RELATED)
                .map(it -> together.start(() -> scheduling.activity(visitor, it)))
                .toList();
        model.addAttribute("item", item);
        model.addAttribute("over", !item.availableAt(clock.instant()));
        model.addAttribute("sections", Section.of(item, page));
        model.addAttribute(
                "related",
                activities.stream()
                        .map(it -> it.get().orNull())
                        .filter(Objects::nonNull)
                        .toList());
        return "item";
    }
}
