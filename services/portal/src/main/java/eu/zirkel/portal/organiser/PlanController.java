package eu.zirkel.portal.organiser;

import eu.zirkel.contracts.Format;
import eu.zirkel.contracts.FuzzyDate;
import eu.zirkel.portal.page.FormErrors;
import eu.zirkel.portal.page.FormErrors.FormError;
import eu.zirkel.portal.page.Page;
import eu.zirkel.portal.page.Pages;
import eu.zirkel.portal.page.SeeOther;
import eu.zirkel.portal.services.Activity;
import eu.zirkel.portal.services.Answer;
import eu.zirkel.portal.services.Programme;
import eu.zirkel.portal.services.Scheduling;
import eu.zirkel.portal.services.Series;
import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Planning an activity of a series on one screen, with a date as people say it. */
@Controller
class PlanController {

    private static final List<String> KINDS = List.of(
            "LECTURE",
            "WORKSHOP",
            "MODULE",
            "KICKOFF",
            "CONFERENCE",
            "CIRCLE_SESSION",
            "TRAINING",
            "STUDY_TOUR",
            "OTHER");

    private final Scheduling scheduling;

    PlanController(Scheduling scheduling) {
        this.scheduling = scheduling;
    }

    @GetMapping("/orga/s/{series}/planen")
    String form(@PathVariable("series") String id, @ModelAttribute(Organiser.NAME) Organiser organiser, Model model) {
        return fill(organiser, scheduling.series(organiser.visitor(), id).orLeave(), Typed.nothing(), model);
    }

    @PostMapping("/orga/s/{series}/planen")
    Object plan(
            @PathVariable("series") String id,
            @RequestParam MultiValueMap<String, String> fields,
            @ModelAttribute(Organiser.NAME) Organiser organiser,
            @ModelAttribute(Pages.NAME) Page page,
            HttpServletResponse response,
            Model model) {
        Series series = scheduling.series(organiser.visitor(), id).orLeave();
        Typed typed = Typed.sent(fields);
        Optional<FuzzyDate> when = reading(organiser, series, page).read(typed.at("when"));
        if (when.isEmpty()) {
            response.setStatus(400);
            FormErrors wrong =
                    new FormErrors(List.of(new FormError("when", page.words().say("orga.date.unread"))));
            return fill(organiser, series, typed.wrong(wrong), model);
        }
        Answer<Activity> answer = scheduling.planActivity(
                organiser.visitor(), typed.key(), series.id(), Plans.activity(typed, when.get()));
        return answer instanceof Answer.Given<Activity>(Activity activity)
                ? SeeOther.at(page.link("/orga/a/" + activity.id()))
                : fill(organiser, series, Objections.back(answer, typed, page, response), model);
    }

    /** What a date was understood as, while it is being typed. */
    @GetMapping("/orga/termin")
    String reading(
            @RequestParam(name = "when", defaultValue = "") String text,
            @ModelAttribute(Pages.NAME) Page page,
            Model model) {
        model.addAttribute("understood", new DateReading(ZoneId.of("Europe/Berlin"), page.language()).read(text));
        return "orga/date-reading :: reading";
    }

    private DateReading reading(Organiser organiser, Series series, Page page) {
        Programme programme = scheduling
                .programme(organiser.visitor(), Objects.requireNonNull(series.programmeId()))
                .orLeave();
        String zone = Objects.requireNonNullElse(programme.defaultZone(), "Europe/Berlin");
        return new DateReading(ZoneId.of(zone), page.language());
    }

    private String fill(Organiser organiser, Series series, Typed typed, Model model) {
        Programme programme = scheduling
                .programme(organiser.visitor(), Objects.requireNonNull(series.programmeId()))
                .orLeave();
        model.addAttribute("programme", programme);
        model.addAttribute("series", series);
        model.addAttribute("typed", typed);
        model.addAttribute("kinds", KINDS);
        model.addAttribute("formats", Arrays.asList(Format.values()));
        model.addAttribute("languages", Languages.primaryFirst(programme.defaultLanguage()));
        return "orga/plan";
    }
}
