package eu.zirkel.portal.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.user.DefaultOAuth2User;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Knows a person by the session; what is to be kept is written with the tokens, see {@link TokensInCookie}. */
@Component
class SignedInByCookie implements SecurityContextRepository {

    private static final List<GrantedAuthority> SOMEBODY = List.of(new SimpleGrantedAuthority("SIGNED_IN"));

    private final OrganiserSessions sessions;

    SignedInByCookie(OrganiserSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    @SuppressWarnings("deprecation")
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return sessions.of(holder.getRequest())
                .<SecurityContext>map(it -> new SecurityContextImpl(person(it)))
                .orElseGet(SecurityContextImpl::new);
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        if (context.getAuthentication() == null) {
            sessions.end(request, response);
        }
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return sessions.of(request).isPresent();
    }

    private static OAuth2AuthenticationToken person(OrganiserSession session) {
        var user = new DefaultOAuth2User(SOMEBODY, Map.of("sub", session.subject(), "name", session.name()), "sub");
        return new OAuth2AuthenticationToken(user, SOMEBODY, OneProvider.ID);
    }
}
