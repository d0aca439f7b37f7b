package eu.zirkel.portal.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.stereotype.Component;

/** What has to be remembered while somebody is at the provider; they may come back to another instance. */
@Component
class SignInUnderway implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

    private static final String COOKIE = "zirkel-sign-in";
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private record Underway(
            String authorizationUri,
            String clientId,
            @Nullable String redirectUri,
            Set<String> scopes,
            String state,
            Map<String, Object> attributes) {}

    private final SealedCookies cookies;

    SignInUnderway(SealedCookies cookies) {
        this.cookies = cookies;
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
        String state = request.getParameter(OAuth2ParameterNames.STATE);
        return cookies.read(request, COOKIE, Underway.class)
                .filter(it -> it.state().equals(state))
                .map(it -> OAuth2AuthorizationRequest.authorizationCode()
                        .authorizationUri(it.authorizationUri())
                        .clientId(it.clientId())
                        .redirectUri(it.redirectUri())
                        .scopes(it.scopes())
                        .state(it.state())
                        .attributes(attributes -> attributes.putAll(it.attributes()))
                        .build())
                .orElse(null);
    }

    @Override
    public void saveAuthorizationRequest(
            @Nullable OAuth2AuthorizationRequest underway, HttpServletRequest request, HttpServletResponse response) {
        if (underway == null || underway.getState() == null) {
            cookies.delete(request, response, COOKIE);
            return;
        }
        Underway value = new Underway(
                underway.getAuthorizationUri(),
                underway.getClientId(),
                underway.getRedirectUri(),
                underway.getScopes(),
                underway.getState(),
                underway.getAttributes());
        cookies.write(request, response, COOKIE, cookies.sealed(COOKIE, value), PATIENCE);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        OAuth2AuthorizationRequest underway = loadAuthorizationRequest(request);
        if (underway != null) {
            cookies.delete(request, response, COOKIE);
        }
        return underway;
    }
}
