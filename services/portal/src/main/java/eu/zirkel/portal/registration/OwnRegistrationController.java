package eu.zirkel.portal.registration;

import eu.zirkel.contracts.EligibilityRule;
import eu.zirkel.contracts.Target;
import eu.zirkel.portal.page.FormErrors;
import eu.zirkel.portal.page.Page;
import eu.zirkel.portal.page.Pages;
import eu.zirkel.portal.page.SeeOther;
import eu.zirkel.portal.services.Activity;
import eu.zirkel.portal.services.Answer;
import eu.zirkel.portal.services.Part;
import eu.zirkel.portal.services.Problem;
import eu.zirkel.portal.services.Registration;
import eu.zirkel.portal.services.Registrations;
import eu.zirkel.portal.services.Scheduling;
import eu.zirkel.portal.services.Series;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * {@code /r/{token}}: one's own registration. Looking never changes anything, because mail scanners follow every link;
 * withdrawing takes a page and a button. No form here needs a token against forgery beside the one in its address,
 * which no other site knows; {@code page.OwnFormsOnly} refuses what other sites send all the same.
 */
@Controller
@RequestMapping("/r/{token}")
class OwnRegistrationController {

    /** The states that have sentences of their own. */
    private static final Set<String> SAID = Set.of(
            "CONFIRMED",
            "WAITLISTED",
            "UNDER_REVIEW",
            "SUBMITTED",
            "REJECTED",
            "WITHDRAWN",
            "OFFERED",
            "OFFER_LAPSED",
            "LAPSED",
            "CANCELLED_BY_ORGANISER",
            "ATTENDED",
            "NO_SHOW");

    private final Registrations registrations;
    private final Scheduling scheduling;

    OwnRegistrationController(Registrations registrations, Scheduling scheduling) {
        this.registrations = registrations;
        this.scheduling = scheduling;
    }

    @GetMapping
    String show(
            @PathVariable String token,
            @RequestParam("neu") @Nullable String isNew,
            @RequestParam(name = "hinweise", defaultValue = "") List<String> hints,
            @ModelAttribute(Pages.NAME) Page page,
            Model model) {
        List<EligibilityRule> rules = fill(page, token, model);
        model.addAttribute("isNew", isNew != null);
        model.addAttribute(
                "hints", rules.stream().filter(it -> hints.contains(it.key())).toList());
        return "own-registration";
    }

    @GetMapping("/abmelden")
    String ask(@PathVariable String token, @ModelAttribute(Pages.NAME) Page page, Model model) {
        fill(page, token, model);
        return "withdraw";
    }

    @PostMapping("/abmelden")
    Object withdraw(
            @PathVariable String token,
            @ModelAttribute(Pages.NAME) Page page,
            HttpServletResponse response,
            Model model) {
        Registration registration = registrations.byLink(page.visitor(), token).orLeave();
        Answer<?> answer = registrations.withdraw(page.visitor(), registration.id(), token);
        return after(answer, "withdraw", token, page, response, model);
    }

    @PostMapping("/platz/annehmen")
    Object accept(
            @PathVariable String token,
            @ModelAttribute(Pages.NAME) Page page,
            HttpServletResponse response,
            Model model) {
        Registration registration = registrations.byLink(page.visitor(), token).orLeave();
        Answer<?> answer = registrations.acceptOffer(page.visitor(), registration.id(), token);
        return after(answer, "own-registration", token, page, response, model);
    }

    @PostMapping("/platz/ablehnen")
    Object decline(
            @PathVariable String token,
            @ModelAttribute(Pages.NAME) Page page,
            HttpServletResponse response,
            Model model) {
        Registration registration = registrations.byLink(page.visitor(), token).orLeave();
        Answer<?> answer = registrations.declineOffer(page.visitor(), registration.id(), token);
        return after(answer, "own-registration", token, page, response, model);
    }

    private Object after(
            Answer<?> answer, String view, String token, Page page, HttpServletResponse response, Model model) {
        if (answer instanceof Answer.Given<?>) {
            return SeeOther.at(page.link("/r/" + token));
        }
        String sentence = page.words().say("form.error.silent");
        int status = 503;
        if (answer instanceof Answer.Refused<?>(int refusal, Problem problem)) {
            status = refusal;
            sentence = FormErrors.sentence(problem, page.words());
        }
        response.setStatus(status);
        model.addAttribute("refusal", sentence);
        fill(page, token, model);
        return view;
    }

    /** Returns the conditions for taking part, as far as they are known. */
    private List<EligibilityRule> fill(Page page, String token, Model model) {
        Registration registration = registrations.byLink(page.visitor(), token).orLeave();
        model.addAttribute("token", token);
        model.addAttribute("registration", registration);
        model.addAttribute("stateSentence", sentence(page, "own.state.", registration));
        model.addAttribute("nextSentence", sentence(page, "own.next.", registration));
        if (registration.target().type() == Target.Type.ACTIVITY) {
            Answer<Activity> activity =
                    scheduling.activity(page.visitor(), registration.target().id());
            model.addAttribute("activity", activity.orNull());
            model.addAttribute("covered", activity.map(List::of).or(List.of()));
            model.addAttribute("missing", activity.silent() ? Part.SCHEDULING : null);
            return activity.map(Activity::rules).or(List.of());
        } else {
            Answer<Series> series =
                    scheduling.series(page.visitor(), registration.target().id());
            model.addAttribute("series", series.orNull());
            model.addAttribute("covered", series.map(Series::activities).or(List.of()));
            model.addAttribute("missing", series.silent() ? Part.SCHEDULING : null);
            return series.map(Series::rules).or(List.of());
        }
    }

    private static String sentence(Page page, String kind, Registration registration) {
        String state = SAID.contains(registration.status()) ? registration.status() : "OTHER";
        Integer position = registration.position();
        return page.words().say(kind + state, position == null ? 1 : position);
    }
}
