package eu.zirkel.portal.registration;

import eu.zirkel.contracts.Target;
import eu.zirkel.portal.activity.ActivityPage;
import eu.zirkel.portal.page.Page;
import eu.zirkel.portal.page.Pages;
import eu.zirkel.portal.page.SeeOther;
import eu.zirkel.portal.programme.FindSeries;
import eu.zirkel.portal.registration.Registering.Result.Accepted;
import eu.zirkel.portal.registration.Registering.Result.Back;
import eu.zirkel.portal.services.Series;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Registering for an activity on its own page, or for a series on a page beside it. What was accepted is shown at the
 * address of the personal link, so that loading it again sends nothing again.
 */
@Controller
class RegisterController {

    private final Registering registering;
    private final ActivityPage activityPage;
    private final FindSeries find;

    RegisterController(Registering registering, ActivityPage activityPage, FindSeries find) {
        this.registering = registering;
        this.activityPage = activityPage;
        this.find = find;
    }

    @PostMapping("/a/{activity}")
    Object forActivity(
            @PathVariable("activity") String id,
            @RequestParam MultiValueMap<String, String> fields,
            @ModelAttribute(Pages.NAME) Page page,
            HttpServletResponse response,
            Model model) {
        return switch (registering.register(page, RegistrationForm.sent(fields), Target.activity(id))) {
            case Accepted(String address) -> SeeOther.at(address);
            case Back(RegistrationForm form, int status) -> {
                response.setStatus(status);
                model.addAttribute("form", form);
                yield activityPage.fill(page, id, model);
            }
        };
    }

    @GetMapping("/p/{programme}/s/{series}/anmeldung")
    String seriesForm(
            @PathVariable String programme,
            @PathVariable String series,
            @ModelAttribute(Pages.NAME) Page page,
            Model model) {
        model.addAttribute("form", RegistrationForm.fresh());
        return fillSeries(programme, find.series(page.visitor(), programme, series), page, model);
    }

    @PostMapping("/p/{programme}/s/{series}/anmeldung")
    Object forSeries(
            @PathVariable String programme,
            @PathVariable String series,
            @RequestParam MultiValueMap<String, String> fields,
            @ModelAttribute(Pages.NAME) Page page,
            HttpServletResponse response,
            Model model) {
        Series target = find.series(page.visitor(), programme, series);
        RegistrationForm sent = RegistrationForm.sent(fields);
        return switch (registering.register(page, sent, new Target(Target.Type.SERIES, target.id()))) {
            case Accepted(String address) -> SeeOther.at(address);
            case Back(RegistrationForm form, int status) -> {
                response.setStatus(status);
                model.addAttribute("form", form);
                yield fillSeries(programme, target, page, model);
            }
        };
    }

    private String fillSeries(String programme, Series series, Page page, Model model) {
        model.addAttribute(
                "programme", find.programme(page.visitor(), programme).orLeave());
        model.addAttribute("series", series);
        model.addAttribute("questions", List.of());
        return "series-registration";
    }
}
