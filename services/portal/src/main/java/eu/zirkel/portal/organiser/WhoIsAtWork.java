package eu.zirkel.portal.organiser;

import eu.zirkel.portal.page.Page;
import eu.zirkel.portal.page.Pages;
import eu.zirkel.portal.signin.OneProvider;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.annotation.RegisteredOAuth2AuthorizedClient;
import org.springframework.security.oauth2.core.user.OAuth2User;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives the pages of the organiser area the person who signed in. */
@ControllerAdvice(basePackageClasses = WhoIsAtWork.class)
class WhoIsAtWork {

    @ModelAttribute(Organiser.NAME)
    Organiser organiser(
            @ModelAttribute(Pages.NAME) Page page,
            @AuthenticationPrincipal OAuth2User user,
            @RegisteredOAuth2AuthorizedClient(OneProvider.ID) OAuth2AuthorizedClient client) {
        String fullName = user.getAttribute("name");
        return new Organiser(
                page.visitor().signedIn(client.getAccessToken().getTokenValue()),
                fullName == null ? user.getName() : fullName);
    }
}
