package eu.zirkel.portal.signin;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What people see when the identity provider does not answer or sent them back without an identity. */
@Controller
class NoSignInController {

    @GetMapping("/anmelden-nicht-moeglich")
    String explain(jakarta.servlet.http.HttpServletResponse response) {
        response.setStatus(503);
        return "orga/no-sign-in";
    }
}
