package eu.zirkel.portal.organiser;

import eu.zirkel.contracts.EligibilityRule;
import eu.zirkel.portal.page.FormErrors;
import eu.zirkel.portal.page.FormErrors.FormError;
import eu.zirkel.portal.page.Page;
import eu.zirkel.portal.page.Pages;
import eu.zirkel.portal.page.SeeOther;
import eu.zirkel.portal.services.Answer;
import eu.zirkel.portal.services.Programme;
import eu.zirkel.portal.services.Scheduling;
import eu.zirkel.portal.services.Series;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /orga/s/{series}/teilnahme}: who may take part. The most common condition has a form, others are said. */
@Controller
class ConditionsController {

    private final Scheduling scheduling;

    ConditionsController(Scheduling scheduling) {
        this.scheduling = scheduling;
    }

    @GetMapping("/orga/s/{series}/teilnahme")
    String form(
            @PathVariable("series") String id,
            @ModelAttribute(Organiser.NAME) Organiser organiser,
            @ModelAttribute(Pages.NAME) Page page,
            Model model) {
        Series series = scheduling.series(organiser.visitor(), id).orLeave();
        TargetGroup group = TargetGroup.among(series.rules()).orElse(TargetGroup.NONE);
        Map<String, String> values = new LinkedHashMap<>();
        group.message().forEach((language, text) -> values.put("message." + language, text));
        values.put("subdivision", group.subdivision());
        return fill(series, Typed.filled(values), group.kinds(), organiser, page, model);
    }

    @PostMapping("/orga/s/{series}/teilnahme")
    Object save(
            @PathVariable("series") String id,
            @RequestParam MultiValueMap<String, String> fields,
            @ModelAttribute(Organiser.NAME) Organiser organiser,
            @ModelAttribute(Pages.NAME) Page page,
            HttpServletResponse response,
            Model model) {
        Series series = scheduling.series(organiser.visitor(), id).orLeave();
        Typed typed = Typed.sent(fields);
        List<String> kinds = fields.getOrDefault("kinds", List.of());
        TargetGroup group = new TargetGroup(kinds, typed.at("subdivision"), typed.texts("message"));
        if (group.empty()) {
            response.setStatus(400);
            Typed back = typed.wrong(
                    new FormErrors(List.of(new FormError("kinds", page.words().say("orga.conditions.none")))));
            return fill(series, back, kinds, organiser, page, model);
        }
        Answer<Series> answer = scheduling.changeSeries(organiser.visitor(), id, group.in(series.registrationPolicy()));
        return after(answer, series, typed, kinds, organiser, page, response, model);
    }

    @PostMapping("/orga/s/{series}/teilnahme/entfernen")
    Object remove(
            @PathVariable("series") String id,
            @RequestParam MultiValueMap<String, String> fields,
            @ModelAttribute(Organiser.NAME) Organiser organiser,
            @ModelAttribute(Pages.NAME) Page page,
            HttpServletResponse response,
            Model model) {
        Series series = scheduling.series(organiser.visitor(), id).orLeave();
        Typed typed = Typed.sent(fields);
        Answer<Series> answer = scheduling.changeSeries(
                organiser.visitor(), id, TargetGroup.without(series.registrationPolicy(), typed.at("rule")));
        return after(answer, series, typed, List.of(), organiser, page, response, model);
    }

    private Object after(
            Answer<Series> answer,
            Series series,
            Typed typed,
            List<String> kinds,
            Organiser organiser,
            Page page,
            HttpServletResponse response,
            Model model) {
        if (answer instanceof Answer.Given<Series>) {
            return SeeOther.at(page.link("/orga/s/" + series.id() + "/teilnahme"));
        }
        Typed back = Objections.back(answer, typed, page, response, ConditionsController::fieldOf);
        return fill(series, back, kinds, organiser, page, model);
    }

    private String fill(Series series, Typed typed, List<String> kinds, Organiser organiser, Page page, Model model) {
        Programme programme = scheduling
                .programme(organiser.visitor(), Objects.requireNonNull(series.programmeId()))
                .orLeave();
        boolean formShowsIt = TargetGroup.among(series.rules()).isPresent();
        List<EligibilityRule> others = series.rules().stream()
                .filter(it -> !(formShowsIt && it.key().equals(TargetGroup.KEY)))
                .toList();
        model.addAttribute("series", series);
        model.addAttribute("programme", programme);
        model.addAttribute("others", others);
        model.addAttribute("present", formShowsIt);
        model.addAttribute("inWords", new ConditionInWords(page));
        model.addAttribute("kinds", kinds);
        model.addAttribute("typed", typed);
        model.addAttribute("languages", Languages.primaryFirst(programme.defaultLanguage()));
        return "orga/conditions";
    }

    private static @Nullable String fieldOf(String path) {
        int message = path.indexOf(".message");
        return message < 0 ? null : "message." + (path.endsWith(".message") ? "de" : path.substring(message + 9));
    }
}
