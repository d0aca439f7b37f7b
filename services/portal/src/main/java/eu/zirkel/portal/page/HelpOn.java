package eu.zirkel.portal.page;

import eu.zirkel.portal.services.Answer;
import eu.zirkel.portal.services.Part;
import eu.zirkel.portal.services.Query;
import eu.zirkel.portal.services.Scheduling;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Builds the pages for what is not there, gone, forbidden or broken: they help on (C16). */
@Component
public class HelpOn {

    private final Pages pages;
    private final Scheduling scheduling;

    HelpOn(Pages pages, Scheduling scheduling) {
        this.pages = pages;
        this.scheduling = scheduling;
    }

    /** The page for this status. */
    public ModelAndView page(HttpServletRequest request, int status) {
        Page page = pages.of(request);
        // an address of ours that leads nowhere was meant to lead to something like what is on next
        boolean suggest = status == 404 || status == 410;
        var next = suggest
                ? scheduling
                        .activities(page.visitor(), new Query().with("limit", "5"))
                        .or(Scheduling.Activities.NONE)
                        .activities()
                : List.of();
        ModelAndView view = new ModelAndView("error/help-on", HttpStatusCode.valueOf(status));
        return view.addObject(Pages.NAME, page)
                .addObject("status", kind(status))
                .addObject("next", next);
    }

    /** The page in place of one whose main part does not answer. */
    public ModelAndView missing(HttpServletRequest request, Part part) {
        return new ModelAndView("error/part-missing", HttpStatus.SERVICE_UNAVAILABLE)
                .addObject(Pages.NAME, pages.of(request))
                .addObject("part", part);
    }

    /** The page for a thing a service refused to show. */
    ModelAndView refused(HttpServletRequest request, Answer.NotThere refusal, @Nullable String area) {
        int status = refusal.status() == 400 ? 404 : refusal.status();
        return page(request, status).addObject("area", area);
    }

    private static String kind(int status) {
        return switch (status) {
            case 401, 403 -> "403";
            case 404, 410 -> String.valueOf(status);
            case 405 -> "404";
            default -> status < 500 ? "400" : "500";
        };
    }

    static void retrySoon(jakarta.servlet.http.HttpServletResponse response) {
        response.setHeader(HttpHeaders.RETRY_AFTER, "5");
    }
}
