package eu.zirkel.portal.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.stereotype.Component;

/** The tokens of a session, for the pages that ask services and for getting further ones. */
@Component
class TokensInCookie implements OAuth2AuthorizedClientRepository {

    private final OrganiserSessions sessions;
    private final OneProvider provider;

    TokensInCookie(OrganiserSessions sessions, OneProvider provider) {
        this.sessions = sessions;
        this.provider = provider;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
            String registration, Authentication person, HttpServletRequest request) {
        ClientRegistration client = provider.findByRegistrationId(registration);
        if (client == null) {
            return null;
        }
        return (T) sessions.of(request)
                .map(it -> new OAuth2AuthorizedClient(client, it.subject(), accessToken(it), refreshToken(it)))
                .orElse(null);
    }

    @Override
    public void saveAuthorizedClient(
            OAuth2AuthorizedClient client,
            Authentication person,
            HttpServletRequest request,
            HttpServletResponse response) {
        sessions.keep(client, person, request, response);
    }

    @Override
    public void removeAuthorizedClient(
            String registration, Authentication person, HttpServletRequest request, HttpServletResponse response) {
        sessions.end(request, response);
    }

    private static OAuth2AccessToken accessToken(OrganiserSession session) {
        return new OAuth2AccessToken(
                OAuth2AccessToken.TokenType.BEARER, session.accessToken(), null, session.accessTokenUntil());
    }

    private static @Nullable OAuth2RefreshToken refreshToken(OrganiserSession session) {
        return session.refreshToken() == null ? null : new OAuth2RefreshToken(session.refreshToken(), null);
    }
}
