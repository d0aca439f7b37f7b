package eu.zirkel.portal.registration;

import eu.zirkel.portal.page.Page;
import eu.zirkel.portal.page.Pages;
import eu.zirkel.portal.services.Organisation;
import eu.zirkel.portal.services.Organisations;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** What can be chosen while the name of an organisation is being typed; without JavaScript the form itself asks. */
@Controller
class OrganisationSearchController {

    private static final int SHORTEST = 2;

    private final Organisations organisations;

    OrganisationSearchController(Organisations organisations) {
        this.organisations = organisations;
    }

    @GetMapping("/organisationen")
    String search(
            @RequestParam(name = "organisation", defaultValue = "") String typed,
            @ModelAttribute(Pages.NAME) Page page,
            Model model) {
        String name = typed.strip();
        List<Organisation> found = name.length() < SHORTEST
                ? List.of()
                : organisations.named(page.visitor(), name).or(List.of());
        model.addAttribute("found", found);
        model.addAttribute("searched", name.length() >= SHORTEST);
        return "organisations :: options";
    }
}
