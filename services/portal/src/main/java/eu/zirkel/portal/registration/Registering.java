package eu.zirkel.portal.registration;

import eu.zirkel.contracts.Target;
import eu.zirkel.portal.page.FormErrors;
import eu.zirkel.portal.page.Page;
import eu.zirkel.portal.services.Answer;
import eu.zirkel.portal.services.Answer.Given;
import eu.zirkel.portal.services.Answer.Refused;
import eu.zirkel.portal.services.Answer.Silent;
import eu.zirkel.portal.services.Problem;
import eu.zirkel.portal.services.Registration.Receipt;
import eu.zirkel.portal.services.Registrations;
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

    Registering(Registrations registrations) {
        this.registrations = registrations;
    }

    Result register(Page page, RegistrationForm form, Target target) {
        if (form.filledByAProgram()) {
            return new Result.Back(form.refused(FormErrors.general(page.words().say("form.error.trap"))), 400);
        }
        Answer<Receipt> answer =
                registrations.register(page.visitor(), form.key(), form.registering(target, page.language()));
        return switch (answer) {
            case Given<Receipt>(Receipt receipt) -> new Result.Accepted(address(page, receipt));
            case Refused<Receipt>(int status, Problem problem) ->
                new Result.Back(form.refused(problem, page.words()), status);
            case Silent<Receipt> _ ->
                new Result.Back(form.unanswered(FormErrors.general(page.words().say("form.error.silent"))), 503);
        };
    }

    /** The receipt's link is for mails, absolute; the page stays where it is. */
    private static String address(Page page, Receipt receipt) {
        String token = receipt.link().substring(receipt.link().lastIndexOf('/') + 1);
        return page.link("/r/" + token + "?neu");
    }
}
