package eu.zirkel.portal.activity;

import eu.zirkel.portal.page.Page;
import eu.zirkel.portal.page.Pages;
import eu.zirkel.portal.registration.RegistrationForm;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** {@code /a/{activity}}. Sending the form is answered in {@code registration}. */
@Controller
class ActivityController {

    private final ActivityPage activityPage;

    ActivityController(ActivityPage activityPage) {
        this.activityPage = activityPage;
    }

    @GetMapping("/a/{activity}")
    String activity(@PathVariable("activity") String id, @ModelAttribute(Pages.NAME) Page page, Model model) {
        model.addAttribute("form", RegistrationForm.fresh());
        return activityPage.fill(page, id, model);
    }
}
