package eu.zirkel.portal.organiser;

import eu.zirkel.portal.page.Page;
import eu.zirkel.portal.page.Pages;
import eu.zirkel.portal.page.SeeOther;
import eu.zirkel.portal.services.Activity;
import eu.zirkel.portal.services.Answer;
import eu.zirkel.portal.services.Programme;
import eu.zirkel.portal.services.Scheduling;
import eu.zirkel.portal.services.Series;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The steps an organiser takes with one button on the page they are on. */
@Controller
class StepController {

    private final Scheduling scheduling;
    private final ActivityDesk desk;

    StepController(Scheduling scheduling, ActivityDesk desk) {
        this.scheduling = scheduling;
        this.desk = desk;
    }

    @PostMapping("/orga/p/{programme}/veroeffentlichen")
    Object publishProgramme(
            @PathVariable("programme") String id,
            @RequestParam MultiValueMap<String, String> fields,
            @ModelAttribute(Organiser.NAME) Organiser organiser,
            @ModelAttribute(Pages.NAME) Page page,
            HttpServletResponse response,
            Model model) {
        Typed typed = Typed.sent(fields);
        Answer<Programme> answer = scheduling.publishProgramme(organiser.visitor(), id, Acknowledged.in(typed));
        if (answer instanceof Answer.Given<Programme>) {
            return SeeOther.at(page.link("/orga/p/" + id));
        }
        model.addAttribute("typed", Objections.back(answer, typed, page, response));
        model.addAttribute(
                "programme", scheduling.programme(organiser.visitor(), id).orLeave());
        model.addAttribute("series", scheduling.seriesOf(organiser.visitor(), id));
        return "orga/programme";
    }

    @PostMapping("/orga/s/{series}/oeffnen")
    Object openSeries(
            @PathVariable("series") String id,
            @ModelAttribute(Organiser.NAME) Organiser organiser,
            @ModelAttribute(Pages.NAME) Page page) {
        Answer<Series> answer = scheduling.openSeries(organiser.visitor(), id);
        answer.orLeave();
        return SeeOther.at(page.link("/orga/s/" + id));
    }

    @PostMapping("/orga/a/{activity}/veroeffentlichen")
    Object publish(
            @PathVariable("activity") String id,
            @RequestParam MultiValueMap<String, String> fields,
            @ModelAttribute(Organiser.NAME) Organiser organiser,
            @ModelAttribute(Pages.NAME) Page page,
            HttpServletResponse response,
            Model model) {
        Typed typed = Typed.sent(fields);
        return step(id, "publish", Acknowledged.in(typed), typed, organiser, page, response, model);
    }

    @PostMapping("/orga/a/{activity}/durchgefuehrt")
    Object held(
            @PathVariable("activity") String id,
            @ModelAttribute(Organiser.NAME) Organiser organiser,
            @ModelAttribute(Pages.NAME) Page page,
            HttpServletResponse response,
            Model model) {
        return step(id, "held", Map.of(), Typed.nothing(), organiser, page, response, model);
    }

    /** Fewer seats than people never costs anybody theirs; the desk then shows the warning. */
    @PostMapping("/orga/a/{activity}/plaetze")
    Object seat(
            @PathVariable("activity") String id,
            @RequestParam MultiValueMap<String, String> fields,
            @ModelAttribute(Organiser.NAME) Organiser organiser,
            @ModelAttribute(Pages.NAME) Page page,
            HttpServletResponse response,
            Model model) {
        Typed typed = Typed.sent(fields);
        Map<String, Object> capacity = new LinkedHashMap<>();
        put(capacity, "total", typed.number("capacity"));
        put(capacity, "onsite", typed.number("onsite"));
        put(capacity, "remote", typed.number("remote"));
        return step(id, "capacity", capacity, typed, organiser, page, response, model);
    }

    private Object step(
            String id,
            String step,
            Map<String, Object> details,
            Typed typed,
            Organiser organiser,
            Page page,
            HttpServletResponse response,
            Model model) {
        Answer<Activity> answer = scheduling.step(organiser.visitor(), id, step, details);
        return answer instanceof Answer.Given<Activity>
                ? SeeOther.at(page.link("/orga/a/" + id))
                : desk.fill(organiser, id, Objections.back(answer, typed, page, response), page, model);
    }

    private static void put(
            Map<String, Object> details, String name, @org.jspecify.annotations.Nullable Integer number) {
        if (number != null) {
            details.put(name, number);
        }
    }
}
