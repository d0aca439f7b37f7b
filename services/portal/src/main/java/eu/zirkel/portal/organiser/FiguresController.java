package eu.zirkel.portal.organiser;

import eu.zirkel.portal.page.Page;
import eu.zirkel.portal.page.Pages;
import eu.zirkel.portal.programme.Figures;
import eu.zirkel.portal.services.Answer;
import eu.zirkel.portal.services.Scheduling;
import eu.zirkel.portal.services.Statistics;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** {@code /orga/p/{programme}/zahlen}: everything that was counted, as tables, and what was declared beside it. */
@Controller
class FiguresController {

    private final Scheduling scheduling;

    FiguresController(Scheduling scheduling) {
        this.scheduling = scheduling;
    }

    @GetMapping("/orga/p/{programme}/zahlen")
    String figures(
            @PathVariable("programme") String id,
            @ModelAttribute(Organiser.NAME) Organiser organiser,
            @ModelAttribute(Pages.NAME) Page page,
            Model model) {
        Answer<Statistics> statistics = scheduling.statistics(organiser.visitor(), id);
        model.addAttribute(
                "programme", scheduling.programme(organiser.visitor(), id).orLeave());
        model.addAttribute("statistics", statistics);
        model.addAttribute(
                "groups", statistics.map(it -> new Figures(page, it).groups()).or(List.of()));
        return "orga/figures";
    }
}
