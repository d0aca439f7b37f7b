package eu.zirkel.portal.organiser;

import eu.zirkel.contracts.Format;
import eu.zirkel.portal.page.Page;
import eu.zirkel.portal.page.Pages;
import eu.zirkel.portal.page.SeeOther;
import eu.zirkel.portal.services.Answer;
import eu.zirkel.portal.services.Programme;
import eu.zirkel.portal.services.Scheduling;
import eu.zirkel.portal.services.Series;
import eu.zirkel.portal.text.Language;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Programmes and series: one screen each to plan them. */
@Controller
class ProgrammesController {

    private static final List<String> ZONES = List.of("Europe/Berlin", "Europe/Paris", "Europe/London", "UTC");

    private final Scheduling scheduling;

    ProgrammesController(Scheduling scheduling) {
        this.scheduling = scheduling;
    }

    @GetMapping("/orga/programm")
    String programmeForm(Model model) {
        return programmeForm(Typed.nothing(), model);
    }

    @PostMapping("/orga/programm")
    Object planProgramme(
            @RequestParam MultiValueMap<String, String> fields,
            @ModelAttribute(Organiser.NAME) Organiser organiser,
            @ModelAttribute(Pages.NAME) Page page,
            HttpServletResponse response,
            Model model) {
        Typed typed = Typed.sent(fields);
        Answer<Programme> answer = scheduling.planProgramme(organiser.visitor(), typed.key(), Plans.programme(typed));
        return answer instanceof Answer.Given<Programme>(Programme planned)
                ? SeeOther.at(page.link("/orga/p/" + planned.id()))
                : programmeForm(Objections.back(answer, typed, page, response), model);
    }

    @GetMapping("/orga/p/{programme}")
    String programme(
            @PathVariable("programme") String id, @ModelAttribute(Organiser.NAME) Organiser organiser, Model model) {
        model.addAttribute(
                "programme", scheduling.programme(organiser.visitor(), id).orLeave());
        model.addAttribute("series", scheduling.seriesOf(organiser.visitor(), id));
        return "orga/programme";
    }

    @GetMapping("/orga/p/{programme}/reihe")
    String seriesForm(
            @PathVariable("programme") String id, @ModelAttribute(Organiser.NAME) Organiser organiser, Model model) {
        return seriesForm(scheduling.programme(organiser.visitor(), id).orLeave(), Typed.nothing(), model);
    }

    @PostMapping("/orga/p/{programme}/reihe")
    Object planSeries(
            @PathVariable("programme") String id,
            @RequestParam MultiValueMap<String, String> fields,
            @ModelAttribute(Organiser.NAME) Organiser organiser,
            @ModelAttribute(Pages.NAME) Page page,
            HttpServletResponse response,
            Model model) {
        Programme programme = scheduling.programme(organiser.visitor(), id).orLeave();
        Typed typed = Typed.sent(fields);
        Answer<Series> answer =
                scheduling.planSeries(organiser.visitor(), typed.key(), programme.id(), Plans.series(typed));
        return answer instanceof Answer.Given<Series>(Series planned)
                ? SeeOther.at(page.link("/orga/s/" + planned.id()))
                : seriesForm(programme, Objections.back(answer, typed, page, response), model);
    }

    @GetMapping("/orga/s/{series}")
    String series(@PathVariable("series") String id, @ModelAttribute(Organiser.NAME) Organiser organiser, Model model) {
        Series series = scheduling.series(organiser.visitor(), id).orLeave();
        model.addAttribute("series", series);
        model.addAttribute(
                "programme",
                series.programmeId() == null
                        ? null
                        : scheduling
                                .programme(organiser.visitor(), series.programmeId())
                                .orNull());
        return "orga/series";
    }

    private static String programmeForm(Typed typed, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("zones", ZONES);
        model.addAttribute("languages", Arrays.asList(Language.values()));
        return "orga/programme-form";
    }

    private static String seriesForm(Programme programme, Typed typed, Model model) {
        model.addAttribute("programme", programme);
        model.addAttribute("typed", typed);
        model.addAttribute("formats", Arrays.asList(Format.values()));
        model.addAttribute("languages", Languages.primaryFirst(programme.defaultLanguage()));
        return "orga/series-form";
    }
}
