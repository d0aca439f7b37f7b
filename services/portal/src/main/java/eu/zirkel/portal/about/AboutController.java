package eu.zirkel.portal.about;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What every public site owes its readers: who is responsible, what happens to data, how accessible it is. */
@Controller
class AboutController {

    private final OperatorSettings operator;

    AboutController(OperatorSettings operator) {
        this.operator = operator;
    }

    @GetMapping("/barrierefreiheit")
    String accessibility(Model model) {
        return about("accessibility", model);
    }

    @GetMapping("/datenschutz")
    String privacy(Model model) {
        return about("privacy", model);
    }

    @GetMapping("/impressum")
    String imprint(Model model) {
        return about("imprint", model);
    }

    private String about(String page, Model model) {
        model.addAttribute("operator", operator);
        return "about/" + page;
    }
}
