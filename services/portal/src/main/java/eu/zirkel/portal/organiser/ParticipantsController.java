package eu.zirkel.portal.organiser;

import eu.zirkel.portal.page.FormErrors;
import eu.zirkel.portal.page.FormErrors.FormError;
import eu.zirkel.portal.page.Page;
import eu.zirkel.portal.page.Pages;
import eu.zirkel.portal.page.SeeOther;
import eu.zirkel.portal.services.Answer;
import eu.zirkel.portal.services.Registrations;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Deciding who takes part: one or many at a time, in turn or out of turn. */
@Controller
class ParticipantsController {

    private static final String REJECT = "REJECT";

    private final Registrations registrations;
    private final ActivityDesk desk;

    ParticipantsController(Registrations registrations, ActivityDesk desk) {
        this.registrations = registrations;
        this.desk = desk;
    }

    @PostMapping("/orga/a/{activity}/entscheiden")
    Object decide(
            @PathVariable("activity") String id,
            @RequestParam MultiValueMap<String, String> fields,
            @ModelAttribute(Organiser.NAME) Organiser organiser,
            @ModelAttribute(Pages.NAME) Page page,
            HttpServletResponse response,
            Model model) {
        Typed typed = Typed.sent(fields);
        List<String> chosen = fields.getOrDefault("registration", List.of()).stream()
                .distinct()
                .toList();
        model.addAttribute("chosen", chosen);
        FormErrors incomplete = incomplete(typed, chosen, page);
        if (incomplete.any()) {
            response.setStatus(400);
            return desk.fill(organiser, id, typed.wrong(incomplete), wish(typed), page, model);
        }
        int decided = 0;
        Answer<?> objection = null;
        for (String registration : chosen) {
            Answer<?> answer =
                    registrations.decide(organiser.visitor(), registration, typed.at("decision"), typed.at("reason"));
            if (answer instanceof Answer.Given<?>) {
                decided++;
            } else {
                objection = answer;
            }
        }
        return answer(objection, decided, id, typed, organiser, page, response, model);
    }

    @PostMapping("/orga/a/{activity}/nachruecken")
    Object promote(
            @PathVariable("activity") String id,
            @RequestParam MultiValueMap<String, String> fields,
            @ModelAttribute(Organiser.NAME) Organiser organiser,
            @ModelAttribute(Pages.NAME) Page page,
            HttpServletResponse response,
            Model model) {
        Typed typed = Typed.sent(fields);
        Answer<?> answer = registrations.promote(organiser.visitor(), id, typed.at("registration"));
        boolean promoted = answer instanceof Answer.Given<?>;
        return answer(promoted ? null : answer, promoted ? 1 : 0, id, typed, organiser, page, response, model);
    }

    /** Some of many may have been decided by somebody else meanwhile; that does not undo the others. */
    private Object answer(
            @Nullable Answer<?> objection,
            int done,
            String id,
            Typed typed,
            Organiser organiser,
            Page page,
            HttpServletResponse response,
            Model model) {
        if (objection == null) {
            String where = "/orga/a/" + id + "?erledigt=" + done + "#teilnehmende";
            return SeeOther.at(page.link(where));
        }
        model.addAttribute("done", done);
        return desk.fill(organiser, id, Objections.back(objection, typed, page, response), wish(typed), page, model);
    }

    private static FormErrors incomplete(Typed typed, List<String> chosen, Page page) {
        if (chosen.isEmpty()) {
            return new FormErrors(
                    List.of(new FormError("teilnehmende", page.words().say("orga.decide.nobody"))));
        }
        boolean unexplained =
                typed.at("decision").equals(REJECT) && typed.at("reason").isEmpty();
        return unexplained
                ? new FormErrors(List.of(new FormError("reason", page.words().say("orga.decide.why"))))
                : FormErrors.NONE;
    }

    private static ParticipantsTable.Wish wish(Typed typed) {
        String status = typed.at("status");
        String sort = typed.at("sort");
        return new ParticipantsTable.Wish(status.isEmpty() ? null : status, sort.isEmpty() ? null : sort);
    }
}
