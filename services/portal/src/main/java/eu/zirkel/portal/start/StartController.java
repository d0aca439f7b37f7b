package eu.zirkel.portal.start;

import eu.zirkel.contracts.Format;
import eu.zirkel.portal.page.Page;
import eu.zirkel.portal.page.Pages;
import eu.zirkel.portal.services.Activity;
import eu.zirkel.portal.services.Answer;
import eu.zirkel.portal.services.Knowledge;
import eu.zirkel.portal.services.Programme;
import eu.zirkel.portal.services.Query;
import eu.zirkel.portal.services.Registrations;
import eu.zirkel.portal.services.Scheduling;
import eu.zirkel.portal.services.Scheduling.Activities;
import eu.zirkel.portal.services.Seats;
import eu.zirkel.portal.services.Together;
import eu.zirkel.portal.services.Visitor;
import java.text.Collator;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** {@code /}: the next activities of all programmes, the programmes, the newest knowledge. */
@Controller
class StartController {

    private static final String AT_ONCE = "20";
    private static final int MONTHS_AHEAD = 6;

    /** A month to narrow the list to. */
    record Month(String value, String name) {}

    /** A page of activities and how full they are. */
    record Listed(Answer<Activities> activities, Answer<Map<String, Seats>> seats) {}

    private final Scheduling scheduling;
    private final Registrations registrations;
    private final Knowledge knowledge;
    private final Together together;
    private final Clock clock;

    StartController(
            Scheduling scheduling, Registrations registrations, Knowledge knowledge, Together together, Clock clock) {
        this.scheduling = scheduling;
        this.registrations = registrations;
        this.knowledge = knowledge;
        this.together = together;
        this.clock = clock;
    }

    @GetMapping("/")
    String start(@ModelAttribute(Pages.NAME) Page page, @ModelAttribute("filter") Filter filter, Model model) {
        Visitor visitor = page.visitor();
        Supplier<Listed> listed = together.start(() -> listed(visitor, filter));
        var programmes = together.start(() -> scheduling.programmes(visitor));
        var territories = together.start(() -> scheduling.territories(visitor));
        var newest = together.start(() -> knowledge.items(visitor, new Query().with("limit", "4")));
        model.addAttribute("formats", Arrays.asList(Format.values()));
        model.addAttribute("months", months(page));
        model.addAttribute("activities", listed.get().activities());
        model.addAttribute("seats", listed.get().seats());
        model.addAttribute("programmes", programmes.get());
        model.addAttribute("topics", topics(page, programmes.get().or(List.of())));
        model.addAttribute("territories", sorted(page, territories.get().or(List.of()).stream()));
        model.addAttribute("newest", newest.get());
        return "start";
    }

    private Listed listed(Visitor visitor, Filter filter) {
        Answer<Activities> activities = scheduling.activities(visitor, filter.query(AT_ONCE));
        List<String> ids = activities.or(Activities.NONE).activities().stream()
                .map(Activity::id)
                .toList();
        return new Listed(activities, registrations.seats(visitor, ids));
    }

    private static List<String> topics(Page page, List<Programme> programmes) {
        return sorted(page, programmes.stream().flatMap(it -> it.topics().stream()
                .map(topic -> page.text(topic, it.defaultLanguage()).text())));
    }

    private static List<String> sorted(Page page, Stream<String> words) {
        return words.filter(it -> !it.isBlank())
                .distinct()
                .sorted(Collator.getInstance(page.language().locale()))
                .toList();
    }

    private List<Month> months(Page page) {
        YearMonth first = YearMonth.now(clock.withZone(ZoneId.of("Europe/Berlin")));
        return Stream.iterate(first, it -> it.plusMonths(1))
                .limit(MONTHS_AHEAD)
                .map(it -> new Month(it.toString(), page.dates().month(it)))
                .toList();
    }
}
