package eu.zirkel.portal.organiser;

import eu.zirkel.portal.page.Page;
import eu.zirkel.portal.page.Pages;
import eu.zirkel.portal.page.SeeOther;
import eu.zirkel.portal.services.Activity;
import eu.zirkel.portal.services.Answer;
import eu.zirkel.portal.services.Scheduling;
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

/** {@code /orga/a/{activity}/bearbeiten}: title, text, speakers and agenda, also after publishing. */
@Controller
class ContentsController {

    private static final List<String> SLOTS = List.of(
            "TALK",
            "DISCUSSION",
            "EXPERT_INPUT",
            "EXPERIENCE_REPORT",
            "GOOD_PRACTICE",
            "GROUP_WORK",
            "RESULTS",
            "EXCURSION",
            "BREAK");

    private final Scheduling scheduling;

    ContentsController(Scheduling scheduling) {
        this.scheduling = scheduling;
    }

    @GetMapping("/orga/a/{activity}/bearbeiten")
    String form(@PathVariable("activity") String id, @ModelAttribute(Organiser.NAME) Organiser organiser, Model model) {
        Activity activity = scheduling.activity(organiser.visitor(), id).orLeave();
        return fill(activity, Contents.of(activity), model);
    }

    @PostMapping("/orga/a/{activity}/bearbeiten")
    Object change(
            @PathVariable("activity") String id,
            @RequestParam MultiValueMap<String, String> fields,
            @ModelAttribute(Organiser.NAME) Organiser organiser,
            @ModelAttribute(Pages.NAME) Page page,
            HttpServletResponse response,
            Model model) {
        Typed typed = Typed.sent(fields);
        Answer<Activity> answer = scheduling.changeActivity(organiser.visitor(), id, Contents.changes(typed));
        if (answer instanceof Answer.Given<Activity>) {
            return SeeOther.at(page.link("/orga/a/" + id));
        }
        Typed back = Objections.back(answer, typed, page, response, path -> Contents.fieldOf(path, typed));
        return fill(scheduling.activity(organiser.visitor(), id).orLeave(), back, model);
    }

    private static String fill(Activity activity, Typed typed, Model model) {
        model.addAttribute("activity", activity);
        model.addAttribute("typed", typed);
        model.addAttribute("languages", Languages.primaryFirst(activity.defaultLanguage()));
        model.addAttribute("speakerRows", Contents.shown(typed, "speakers"));
        model.addAttribute("slotRows", Contents.shown(typed, "slots"));
        model.addAttribute("slotTypes", SLOTS);
        return "orga/contents";
    }
}
