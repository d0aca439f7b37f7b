package eu.zirkel.portal.organiser;

import eu.zirkel.portal.services.Activity;
import eu.zirkel.portal.services.Answer;
import eu.zirkel.portal.services.Programme;
import eu.zirkel.portal.services.Registrations;
import eu.zirkel.portal.services.Scheduling;
import eu.zirkel.portal.services.Seats;
import eu.zirkel.portal.services.Series;
import eu.zirkel.portal.services.Together;
import eu.zirkel.portal.services.Visitor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** {@code /orga}: what needs a decision today, and the way to everything else. */
@Controller
class OverviewController {

    private static final Set<String> LIVE = Set.of("DRAFT", "PUBLISHED", "POSTPONED");

    private final Scheduling scheduling;
    private final Registrations registrations;
    private final Together together;

    OverviewController(Scheduling scheduling, Registrations registrations, Together together) {
        this.scheduling = scheduling;
        this.registrations = registrations;
        this.together = together;
    }

    @GetMapping("/orga")
    String overview(@ModelAttribute(Organiser.NAME) Organiser organiser, Model model) {
        Visitor visitor = organiser.visitor();
        List<Programme> programmes = scheduling.programmes(visitor).orLeave();
        Map<String, Supplier<Answer<List<Series>>>> asked = new LinkedHashMap<>();
        programmes.forEach(it -> asked.put(it.id(), together.start(() -> scheduling.seriesOf(visitor, it.id()))));
        Map<String, List<Series>> series = new LinkedHashMap<>();
        asked.forEach((id, answer) -> series.put(id, answer.get().or(List.of())));
        List<Activity> live = programmes.stream()
                .flatMap(programme -> series.getOrDefault(programme.id(), List.of()).stream()
                        .flatMap(it -> it.activities().stream())
                        .filter(it -> isLive(it, programme)))
                .toList();
        Answer<Map<String, Seats>> seats = registrations.seats(
                visitor,
                live.stream()
                        .filter(it -> !it.status().equals("DRAFT"))
                        .map(Activity::id)
                        .toList());
        model.addAttribute("programmes", programmes);
        model.addAttribute("series", series);
        model.addAttribute("activities", live);
        model.addAttribute("seats", seats);
        model.addAttribute("decisions", Decision.neededFor(live, seats.or(Map.of())));
        return "orga/overview";
    }

    /** A draft only while its programme goes on: after that nothing can be done about it. */
    private static boolean isLive(Activity activity, Programme programme) {
        return LIVE.contains(activity.status())
                && !(programme.closed() && activity.status().equals("DRAFT"));
    }
}
