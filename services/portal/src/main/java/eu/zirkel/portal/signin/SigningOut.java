package eu.zirkel.portal.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Ends a session as far as the portal can: its cookie goes, and the provider forgets the refresh token (RFC 7009). */
@Component
class SigningOut implements LogoutHandler {

    private static final Logger LOG = LoggerFactory.getLogger(SigningOut.class);

    private final OrganiserSessions sessions;
    private final OneProvider provider;
    private final RestClient client;

    SigningOut(OrganiserSessions sessions, OneProvider provider, @Qualifier("readingClient") RestClient client) {
        this.sessions = sessions;
        this.provider = provider;
        this.client = client;
    }

    @Override
    public void logout(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication person) {
        sessions.of(request).ifPresent(this::tellTheProvider);
        sessions.end(request, response);
    }

    private void tellTheProvider(OrganiserSession session) {
        boolean refreshable = session.refreshToken() != null;
        try {
            ClientRegistration portal = provider.findByRegistrationId(OneProvider.ID);
            Object endpoint = portal == null
                    ? null
                    : portal.getProviderDetails().getConfigurationMetadata().get("revocation_endpoint");
            if (portal == null || endpoint == null) {
                return;
            }
            MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
            form.set("token", refreshable ? session.refreshToken() : session.accessToken());
            form.set("token_type_hint", refreshable ? "refresh_token" : "access_token");
            client.post()
                    .uri(endpoint.toString())
                    .headers(headers -> headers.setBasicAuth(portal.getClientId(), portal.getClientSecret()))
                    .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                    .body(form)
                    .retrieve()
                    .toBodilessEntity();
        } catch (RestClientException | IllegalArgumentException e) {
            LOG.warn("the provider could not be told that somebody signed out: {}", e.toString());
        }
    }
}
