package eu.zirkel.portal.organiser;

import eu.zirkel.portal.page.Page;
import eu.zirkel.portal.page.Pages;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.annotation.RegisteredOAuth2AuthorizedClient;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives the pages of the organiser area the person who signed in. */
@ControllerAdvice(
        assignableTypes = {
            ActivityDeskController.class,
            OverviewController.class,
            PlanController.class,
            ProgrammesController.class,
            StepController.class
        })
class WhoIsAtWork {

    @ModelAttribute(Organiser.NAME)
    Organiser organiser(
            @ModelAttribute(Pages.NAME) Page page,
            @AuthenticationPrincipal OidcUser user,
            @RegisteredOAuth2AuthorizedClient(OneProvider.ID) OAuth2AuthorizedClient client) {
        String fullName = user.getFullName();
        return new Organiser(
                page.visitor().signedIn(client.getAccessToken().getTokenValue()),
                fullName == null ? user.getName() : fullName);
    }
}
