package eu.zirkel.portal.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The last resort of the server: a page that helps on, never a stack trace. */
@Controller
class ErrorPage implements ErrorController {

    private final HelpOn helpOn;

    ErrorPage(HelpOn helpOn) {
        this.helpOn = helpOn;
    }

    @RequestMapping("/error")
    ModelAndView error(HttpServletRequest request) {
        return helpOn.page(
                request,
                request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status ? status : 404);
    }
}
