package eu.zirkel.portal.organiser;

import eu.zirkel.portal.page.Page;
import eu.zirkel.portal.page.Pages;
import eu.zirkel.portal.page.SeeOther;
import eu.zirkel.portal.services.Answer;
import eu.zirkel.portal.services.Programme;
import eu.zirkel.portal.services.Scheduling;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The end of a programme, with a page of its own that says what it means before it is final. */
@Controller
class ClosingController {

    private final Scheduling scheduling;

    ClosingController(Scheduling scheduling) {
        this.scheduling = scheduling;
    }

    @GetMapping("/orga/p/{programme}/abschliessen")
    String ask(@PathVariable("programme") String id, @ModelAttribute(Organiser.NAME) Organiser organiser, Model model) {
        return fill(id, Typed.nothing(), organiser, model);
    }

    @PostMapping("/orga/p/{programme}/abschliessen")
    Object close(
            @PathVariable("programme") String id,
            @ModelAttribute(Organiser.NAME) Organiser organiser,
            @ModelAttribute(Pages.NAME) Page page,
            HttpServletResponse response,
            Model model) {
        Answer<Programme> answer = scheduling.closeProgramme(organiser.visitor(), id);
        return answer instanceof Answer.Given<Programme>
                ? SeeOther.at(page.link("/orga/p/" + id))
                : fill(id, Objections.back(answer, Typed.nothing(), page, response), organiser, model);
    }

    private String fill(String id, Typed typed, Organiser organiser, Model model) {
        model.addAttribute(
                "programme", scheduling.programme(organiser.visitor(), id).orLeave());
        model.addAttribute("typed", typed);
        return "orga/closing";
    }
}
