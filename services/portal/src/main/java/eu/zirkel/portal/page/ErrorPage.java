package eu.zirkel.portal.page;

import eu.zirkel.portal.gateway.ApiProblem;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** The last resort of the server: a page that helps people on, a problem for programs, never a stack trace. */
@Controller
class ErrorPage implements ErrorController {

    private final HelpOn helpOn;
    private final ApiProblem problem;

    ErrorPage(HelpOn helpOn, ApiProblem problem) {
        this.helpOn = helpOn;
        this.problem = problem;
    }

    @RequestMapping("/error")
    Object error(HttpServletRequest request) {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        boolean program = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String address
                && address.startsWith("/api/");
        return program
                ? ResponseEntity.status(status)
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                        .body(problem.of(request, HttpStatus.valueOf(status)))
                : helpOn.page(request, status);
    }
}
