package eu.zirkel.portal.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.stereotype.Component;

/**
 * Every form of a session carries a token computed from the session, so that no instance has to remember one and a
 * cookie planted by a neighbouring site is of no use.
 */
@Component
class CsrfOfSession implements CsrfTokenRepository {

    private final OrganiserSessions sessions;
    private final SealedCookies cookies;

    CsrfOfSession(OrganiserSessions sessions, SealedCookies cookies) {
        this.sessions = sessions;
        this.cookies = cookies;
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        CsrfToken own = loadToken(request);
        // nobody is signed in, so there is nothing to protect and no token is right
        return own == null ? token(UUID.randomUUID().toString()) : own;
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        // it follows from the session
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return sessions.of(request).map(it -> token(cookies.sign(it.id()))).orElse(null);
    }

    private static CsrfToken token(String value) {
        return new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", value);
    }
}
