package eu.zirkel.portal.programme;

import eu.zirkel.portal.page.Page;
import eu.zirkel.portal.page.Pages;
import eu.zirkel.portal.services.Activity;
import eu.zirkel.portal.services.Answer;
import eu.zirkel.portal.services.Programme;
import eu.zirkel.portal.services.Query;
import eu.zirkel.portal.services.Registrations;
import eu.zirkel.portal.services.Scheduling;
import eu.zirkel.portal.services.Scheduling.Activities;
import eu.zirkel.portal.services.Together;
import eu.zirkel.portal.services.Visitor;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** {@code /p/{programme}}: what it is for, who carries it, its history, its series, what is on next. */
@Controller
class ProgrammeController {

    private final Scheduling scheduling;
    private final Registrations registrations;
    private final Together together;

    ProgrammeController(Scheduling scheduling, Registrations registrations, Together together) {
        this.scheduling = scheduling;
        this.registrations = registrations;
        this.together = together;
    }

    @GetMapping("/p/{programme}")
    String programme(@PathVariable("programme") String address, @ModelAttribute(Pages.NAME) Page page, Model model) {
        Visitor visitor = page.visitor();
        var found = together.start(() -> scheduling.programme(visitor, address));
        var series = together.start(() -> scheduling.seriesOf(visitor, address));
        var next = together.start(() -> scheduling.activities(
                visitor, new Query().with("programme", address).with("limit", "5")));
        Programme programme = found.get().orLeave();
        var statistics = together.start(() -> scheduling.statistics(visitor, programme.id()));
        Answer<Activities> activities = next.get();
        List<String> ids = activities.or(Activities.NONE).activities().stream()
                .map(Activity::id)
                .toList();
        model.addAttribute("programme", programme);
        model.addAttribute("timeline", Timeline.of(programme));
        model.addAttribute("series", series.get());
        model.addAttribute(
                "counted",
                statistics.get().map(it -> new Figures(page, it).headlines()).or(List.of()));
        model.addAttribute("activities", activities);
        model.addAttribute("seats", registrations.seats(visitor, ids));
        return "programme";
    }
}
