package eu.zirkel.portal.organiser;

import eu.zirkel.contracts.FuzzyDate;
import eu.zirkel.portal.page.FormErrors;
import eu.zirkel.portal.page.FormErrors.FormError;
import eu.zirkel.portal.page.Page;
import eu.zirkel.portal.page.Pages;
import eu.zirkel.portal.page.SeeOther;
import eu.zirkel.portal.services.Activity;
import eu.zirkel.portal.services.Answer;
import eu.zirkel.portal.services.Registrations;
import eu.zirkel.portal.services.Scheduling;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The steps that send mails to people: moving, postponing, cancelling. Each has a page of its own, which says what will
 * be sent to how many before it is.
 */
@Controller
class AnnouncedStepController {

    private static final Map<String, String> STEP_OF_PAGE =
            Map.of("termin", "date", "verschieben", "postpone", "absagen", "cancel");

    private final Scheduling scheduling;
    private final Registrations registrations;

    AnnouncedStepController(Scheduling scheduling, Registrations registrations) {
        this.scheduling = scheduling;
        this.registrations = registrations;
    }

    @GetMapping("/orga/a/{activity}/{step:termin|verschieben|absagen}")
    String ask(
            @PathVariable("activity") String id,
            @PathVariable("step") String address,
            @ModelAttribute(Organiser.NAME) Organiser organiser,
            @ModelAttribute(Pages.NAME) Page page,
            Model model) {
        Activity activity = scheduling.activity(organiser.visitor(), id).orLeave();
        return fill(activity, address, Typed.nothing(), organiser, page, model);
    }

    @PostMapping("/orga/a/{activity}/{step:termin|verschieben|absagen}")
    Object take(
            @PathVariable("activity") String id,
            @PathVariable("step") String address,
            @RequestParam MultiValueMap<String, String> fields,
            @ModelAttribute(Organiser.NAME) Organiser organiser,
            @ModelAttribute(Pages.NAME) Page page,
            HttpServletResponse response,
            Model model) {
        Typed typed = Typed.sent(fields);
        Activity activity = scheduling.activity(organiser.visitor(), id).orLeave();
        String step = step(address);
        Map<String, Object> details = new LinkedHashMap<>();
        if (!typed.at("reason").isEmpty()) {
            details.put("reason", typed.at("reason"));
        }
        if (step.equals("date")) {
            ZoneId zone = ZoneId.of(Objects.requireNonNullElse(activity.zone(), "Europe/Berlin"));
            Optional<FuzzyDate> when = new DateReading(zone, page.language()).read(typed.at("when"));
            if (when.isEmpty()) {
                response.setStatus(400);
                Typed back = typed.wrong(new FormErrors(
                        List.of(new FormError("when", page.words().say("orga.date.unread")))));
                return fill(activity, address, back, organiser, page, model);
            }
            details.put("when", when.get());
            Integer minutes = typed.number("minutes");
            if (minutes != null) {
                details.put("duration", Duration.ofMinutes(minutes).toString());
            }
        }
        Answer<Activity> answer = scheduling.step(organiser.visitor(), id, step, details);
        return answer instanceof Answer.Given<Activity>
                ? SeeOther.at(page.link("/orga/a/" + id))
                : fill(activity, address, Objections.back(answer, typed, page, response), organiser, page, model);
    }

    private String fill(Activity activity, String address, Typed typed, Organiser organiser, Page page, Model model) {
        String step = step(address);
        var participants = registrations.participants(organiser.visitor(), activity.id());
        model.addAttribute("activity", activity);
        model.addAttribute("address", address);
        model.addAttribute("step", step);
        model.addAttribute("typed", typed);
        model.addAttribute("sent", Consequence.of(step, activity, participants, page));
        return "orga/step";
    }

    private static String step(String address) {
        return Objects.requireNonNull(STEP_OF_PAGE.get(address));
    }
}
