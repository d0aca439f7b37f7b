package eu.zirkel.portal.signin;

import eu.zirkel.portal.page.SeeOther;
import org.springframework.security.oauth2.client.ClientAuthorizationException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.view.RedirectView;

/** The provider gives no further token, because the person signed out elsewhere or was locked out: begin again. */
@ControllerAdvice
class SignInAgain {

    @ExceptionHandler
    RedirectView noFurtherToken(ClientAuthorizationException ignored) {
        return SeeOther.at("/orga");
    }
}
