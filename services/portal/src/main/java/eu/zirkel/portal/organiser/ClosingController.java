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
    Object ask(
            @PathVariable("programme") String id,
            @ModelAttribute(Organiser.NAME) Organiser organiser,
            @ModelAttribute(Pages.NAME) Page page,
            Model model) {
        Programme programme = scheduling.programme(organiser.visitor(), id).orLeave();
        return programme.running() ? closing(programme, Typed.nothing(), model) : desk(id, page);
    }

    @PostMapping("/orga/p/{programme}/abschliessen")
    Object close(
            @PathVariable("programme") String id,
            @ModelAttribute(Organiser.NAME) Organiser organiser,
            @ModelAttribute(Pages.NAME) Page page,
            HttpServletResponse response,
            Model model) {
        Answer<Programme> answer = scheduling.closeProgramme(organiser.visitor(), id);
        if (answer instanceof Answer.Given<Programme>) {
            return desk(id, page);
        }
        // Sent twice, or the answer to the first got lost: it is closed, and that was wanted.
        Programme programme = scheduling.programme(organiser.visitor(), id).orLeave();
        return programme.closed()
                ? desk(id, page)
                : closing(programme, Objections.back(answer, Typed.nothing(), page, response), model);
    }

    private static Object desk(String id, Page page) {
        return SeeOther.at(page.link("/orga/p/" + id));
    }

    private static String closing(Programme programme, Typed typed, Model model) {
        model.addAttribute("programme", programme);
        model.addAttribute("typed", typed);
        return "orga/closing";
    }
}
