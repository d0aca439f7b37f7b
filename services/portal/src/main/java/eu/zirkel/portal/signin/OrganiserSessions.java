package eu.zirkel.portal.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.user.OAuth2User;
import org.springframework.stereotype.Component;

/**
 * The session of an organiser is a sealed cookie and nothing else: the portal keeps no data (model.md), any instance
 * understands what another one wrote, a restart signs nobody out, and no store has to answer before a page does.
 *
 * <p>What that costs: a session cannot be taken back by forgetting it. Signing out deletes the cookie and tells the
 * provider that the refresh token is used no more; a copy of the cookie made before would still show pages until the
 * access token in it ends. Hence HttpOnly, SameSite=Lax and Secure wherever the portal is reached by https, an end after
 * eight hours at the latest, and forms bound to the session.
 */
@Component
class OrganiserSessions {

    static final String COOKIE = "zirkel";

    private static final Logger LOG = LoggerFactory.getLogger(OrganiserSessions.class);
    private static final String ATTRIBUTE = OrganiserSessions.class.getName();
    private static final Duration WORKING_DAY = Duration.ofHours(8);
    private static final Duration UNKNOWN_LIFE_OF_A_TOKEN = Duration.ofMinutes(5);

    private final SealedCookies cookies;
    // tokens are checked on system time everywhere, also where the acceptance profile sets the clock
    private final Clock clock = Clock.systemUTC();

    OrganiserSessions(SealedCookies cookies) {
        this.cookies = cookies;
    }

    /** The session a request belongs to, as far as it is still alive. */
    Optional<OrganiserSession> of(HttpServletRequest request) {
        Object known = request.getAttribute(ATTRIBUTE);
        Optional<OrganiserSession> session = known instanceof OrganiserSession fresh
                ? Optional.of(fresh)
                : known == null ? cookies.read(request, COOKIE, OrganiserSession.class) : Optional.empty();
        return session.filter(it -> it.aliveAt(clock.instant()));
    }

    /** Begins a session with the tokens of a person who signed in, or goes on with further ones. */
    void keep(
            OAuth2AuthorizedClient client,
            Authentication person,
            HttpServletRequest request,
            HttpServletResponse response) {
        Instant now = clock.instant();
        Optional<OrganiserSession> before =
                of(request).filter(it -> it.subject().equals(person.getName()));
        Instant tokenUntil = client.getAccessToken().getExpiresAt();
        OrganiserSession session = new OrganiserSession(
                before.map(OrganiserSession::id)
                        .orElseGet(() -> UUID.randomUUID().toString()),
                person.getName(),
                name(person),
                client.getAccessToken().getTokenValue(),
                tokenUntil == null ? now.plus(UNKNOWN_LIFE_OF_A_TOKEN) : tokenUntil,
                client.getRefreshToken() == null
                        ? null
                        : client.getRefreshToken().getTokenValue(),
                before.map(OrganiserSession::until).orElse(now.plus(WORKING_DAY)));
        String sealed = cookies.sealed(COOKIE, session);
        if (sealed.length() > SealedCookies.LONGEST) {
            LOG.warn("the tokens of the provider do not fit into a cookie; the session ends with the access token");
            session = session.withoutRefreshToken();
            sealed = cookies.sealed(COOKIE, session);
        }
        if (sealed.length() > SealedCookies.LONGEST) {
            throw new OAuth2AuthenticationException(
                    new OAuth2Error("token_too_large", "the access token alone does not fit into a cookie", null));
        }
        cookies.write(request, response, COOKIE, sealed, Duration.between(now, session.until()));
        request.setAttribute(ATTRIBUTE, session);
    }

    void end(HttpServletRequest request, HttpServletResponse response) {
        cookies.delete(request, response, COOKIE);
        request.setAttribute(ATTRIBUTE, "ended");
    }

    private static String name(Authentication person) {
        String name = person.getPrincipal() instanceof OAuth2User user ? user.getAttribute("name") : null;
        return name == null ? person.getName() : name;
    }
}
