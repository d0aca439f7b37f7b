package eu.zirkel.portal.start;

import eu.zirkel.contracts.Format;
import eu.zirkel.portal.page.Page;
import eu.zirkel.portal.page.Pages;
import eu.zirkel.portal.services.Activity;
import eu.zirkel.portal.services.Answer;
import eu.zirkel.portal.services.Knowledge;
import eu.zirkel.portal.services.Query;
import eu.zirkel.portal.services.Registrations;
import eu.zirkel.portal.services.Scheduling;
import eu.zirkel.portal.services.Scheduling.Activities;
import eu.zirkel.portal.services.Seats;
import eu.zirkel.portal.services.Together;
import eu.zirkel.portal.services.Visitor;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /}: the next activities of all programmes, the programmes, the newest knowledge. */
@Controller
class StartController {

    private static final String AT_ONCE = "20";
    private static final int MONTHS_AHEAD = 6;

    /** What the list is narrowed to; each is a link with a stable address. */
    record Filter(
            @Nullable String programme,
            @Nullable String format,
            @Nullable String month,
            @Nullable String after) {

        /** Whether anything is left out. */
        public boolean active() {
            return programme != null || format != null || month != null;
        }

        Query query() {
            return new Query()
                    .with("programme", programme)
                    .with("format", format)
                    .with("month", month)
                    .with("after", after)
                    .with("limit", AT_ONCE);
        }
    }

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
    String start(
            @ModelAttribute(Pages.NAME) Page page,
            @RequestParam @Nullable String programme,
            @RequestParam @Nullable String format,
            @RequestParam @Nullable String month,
            @RequestParam @Nullable String after,
            Model model) {
        Visitor visitor = page.visitor();
        Filter filter = new Filter(programme, format, month, after);
        Supplier<Listed> listed = together.start(() -> listed(visitor, filter));
        var programmes = together.start(() -> scheduling.programmes(visitor));
        var newest = together.start(() -> knowledge.items(visitor, new Query().with("limit", "4")));
        model.addAttribute("filter", filter);
        model.addAttribute("formats", Arrays.asList(Format.values()));
        model.addAttribute("months", months(page));
        model.addAttribute("activities", listed.get().activities());
        model.addAttribute("seats", listed.get().seats());
        model.addAttribute("programmes", programmes.get());
        model.addAttribute("newest", newest.get());
        return "start";
    }

    private Listed listed(Visitor visitor, Filter filter) {
        Answer<Activities> activities = scheduling.activities(visitor, filter.query());
        List<String> ids = activities.or(Activities.NONE).activities().stream()
                .map(Activity::id)
                .toList();
        return new Listed(activities, registrations.seats(visitor, ids));
    }

    private List<Month> months(Page page) {
        YearMonth first = YearMonth.now(clock.withZone(ZoneId.of("Europe/Berlin")));
        return Stream.iterate(first, it -> it.plusMonths(1))
                .limit(MONTHS_AHEAD)
                .map(it -> new Month(it.toString(), page.dates().month(it)))
                .toList();
    }
}
