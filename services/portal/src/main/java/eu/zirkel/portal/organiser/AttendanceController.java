package eu.zirkel.portal.organiser;

import eu.zirkel.portal.page.Page;
import eu.zirkel.portal.page.Pages;
import eu.zirkel.portal.page.SeeOther;
import eu.zirkel.portal.services.Activity;
import eu.zirkel.portal.services.Answer;
import eu.zirkel.portal.services.Registrations;
import eu.zirkel.portal.services.Registrations.Participant;
import eu.zirkel.portal.services.Scheduling;
import jakarta.servlet.http.HttpServletResponse;
import java.text.Collator;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /orga/a/{activity}/anwesenheit}: who was there, ticked off on a phone in the room. */
@Controller
class AttendanceController {

    private final Scheduling scheduling;
    private final Registrations registrations;

    AttendanceController(Scheduling scheduling, Registrations registrations) {
        this.scheduling = scheduling;
        this.registrations = registrations;
    }

    @GetMapping("/orga/a/{activity}/anwesenheit")
    String list(
            @PathVariable("activity") String id,
            @ModelAttribute(Organiser.NAME) Organiser organiser,
            @ModelAttribute(Pages.NAME) Page page,
            Model model) {
        List<Participant> expected = expected(organiser, id, page);
        model.addAttribute(
                "present",
                expected.stream()
                        .filter(it -> "ATTENDED".equals(it.attendance()))
                        .map(Participant::personId)
                        .collect(Collectors.toList()));
        return fill(organiser, id, Typed.nothing(), expected, model);
    }

    @PostMapping("/orga/a/{activity}/anwesenheit")
    Object save(
            @PathVariable("activity") String id,
            @RequestParam MultiValueMap<String, String> fields,
            @ModelAttribute(Organiser.NAME) Organiser organiser,
            @ModelAttribute(Pages.NAME) Page page,
            HttpServletResponse response,
            Model model) {
        List<String> present = fields.getOrDefault("present", List.of());
        Answer<?> answer = registrations.attended(organiser.visitor(), id, present);
        if (answer instanceof Answer.Given<?>) {
            return SeeOther.at(page.link("/orga/a/" + id + "#teilnehmende"));
        }
        model.addAttribute("present", present);
        Typed back = Objections.back(answer, Typed.sent(fields), page, response);
        return fill(organiser, id, back, expected(organiser, id, page), model);
    }

    private List<Participant> expected(Organiser organiser, String id, Page page) {
        Collator collator = Collator.getInstance(page.language().locale());
        return registrations.participants(organiser.visitor(), id).orLeave().stream()
                .filter(it -> it.personId() != null && (it.confirmed() || it.attendance() != null))
                .sorted((one, other) -> collator.compare(one.name(), other.name()))
                .toList();
    }

    private String fill(Organiser organiser, String id, Typed typed, List<Participant> expected, Model model) {
        Activity activity = scheduling.activity(organiser.visitor(), id).orLeave();
        model.addAttribute("activity", activity);
        model.addAttribute("expected", expected);
        model.addAttribute("typed", typed);
        return "orga/attendance";
    }
}
