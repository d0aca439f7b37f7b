package eu.zirkel.portal.registration;

import eu.zirkel.contracts.Target;
import eu.zirkel.portal.page.FormErrors;
import eu.zirkel.portal.page.FormErrors.FormError;
import eu.zirkel.portal.page.Page;
import eu.zirkel.portal.services.Answer;
import eu.zirkel.portal.services.Answer.Given;
import eu.zirkel.portal.services.Answer.Refused;
import eu.zirkel.portal.services.Answer.Silent;
import eu.zirkel.portal.services.Hint;
import eu.zirkel.portal.services.Problem;
import eu.zirkel.portal.services.Registration.Receipt;
import eu.zirkel.portal.services.Registrations;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Sends a form on and says what became of it. */
@Component
class Registering {

    /** Accepted in one way or another, or back to the form. */
    sealed interface Result {

        /** The registration exists; its people look after it at this address. */
        record Accepted(String address) implements Result {}

        /** To be corrected or sent again; the page has this status. */
        record Back(RegistrationForm form, int status) implements Result {}
    }

    private final Registrations registrations;
    private final FindOrganisation find;

    Registering(Registrations registrations, FindOrganisation find) {
        this.registrations = registrations;
        this.find = find;
    }

    Result register(Page page, RegistrationForm sent, Target target) {
        if (sent.filledByAProgram()) {
            return new Result.Back(sent.refused(FormErrors.general(page.words().say("form.error.trap"))), 400);
        }
        RegistrationForm form = sent.from(find.settle(page.visitor(), sent.organisation()));
        if (!form.organisation().settled()) {
            FormErrors which = new FormErrors(
                    List.of(new FormError("organisation-which", page.words().say("form.organisation.which"))));
            return new Result.Back(form.refused(which), 422);
        }
        Answer<Receipt> answer =
                registrations.register(page.visitor(), form.key(), form.registering(target, page.language()));
        return switch (answer) {
            case Given<Receipt>(Receipt receipt) -> new Result.Accepted(address(page, receipt));
            case Refused<Receipt>(int status, Problem problem) ->
                new Result.Back(again(page, form).refused(problem, page.words()), status);
            case Silent<Receipt> _ ->
                new Result.Back(
                        again(page, form)
                                .unanswered(FormErrors.general(page.words().say("form.error.silent"))),
                        503);
        };
    }

    private RegistrationForm again(Page page, RegistrationForm form) {
        return form.from(find.named(page.visitor(), form.organisation()));
    }

    /**
     * The receipt's link is for mails, absolute; the page stays where it is. Which conditions are not fulfilled is said
     * once, in the answer to the form: their keys travel along.
     */
    private static String address(Page page, Receipt receipt) {
        String token = receipt.link().substring(receipt.link().lastIndexOf('/') + 1);
        String hints = receipt.hints().stream().map(Hint::key).collect(Collectors.joining(","));
        return page.link("/r/" + token + "?neu" + (hints.isEmpty() ? "" : "&hinweise=" + hints));
    }
}
