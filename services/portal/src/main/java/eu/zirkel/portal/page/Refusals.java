package eu.zirkel.portal.page;

import eu.zirkel.portal.services.Answer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Turns what a page cannot do without into a page that helps on. */
@ControllerAdvice
class Refusals {

    private final HelpOn helpOn;

    Refusals(HelpOn helpOn) {
        this.helpOn = helpOn;
    }

    @ExceptionHandler
    ModelAndView notThere(Answer.NotThere refusal, HttpServletRequest request) {
        String area = request.getRequestURI().startsWith("/r/") ? "link" : null;
        return helpOn.refused(request, refusal, area);
    }

    @ExceptionHandler
    ModelAndView missing(Answer.PartMissing missing, HttpServletRequest request, HttpServletResponse response) {
        HelpOn.retrySoon(response);
        return helpOn.missing(request, missing.part());
    }

    @ExceptionHandler
    ModelAndView noSuchPage(NoResourceFoundException ignored, HttpServletRequest request) {
        return helpOn.page(request, 404);
    }
}
