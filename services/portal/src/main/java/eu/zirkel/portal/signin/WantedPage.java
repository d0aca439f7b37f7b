package eu.zirkel.portal.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;
import org.springframework.stereotype.Component;

/** The page somebody wanted before they had to sign in; only addresses of ours, because only we can seal one. */
@Component
class WantedPage implements RequestCache {

    private static final String COOKIE = "zirkel-wanted";
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private record Wanted(String address) {}

    private final SealedCookies cookies;

    WantedPage(SealedCookies cookies) {
        this.cookies = cookies;
    }

    @Override
    public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
        if (HttpMethod.GET.matches(request.getMethod()) && request.getHeader("HX-Request") == null) {
            String query = request.getQueryString();
            Wanted wanted = new Wanted(request.getRequestURI() + (query == null ? "" : "?" + query));
            String sealed = cookies.sealed(COOKIE, wanted);
            if (sealed.length() <= SealedCookies.LONGEST) {
                cookies.write(request, response, COOKIE, sealed, PATIENCE);
            }
        }
    }

    @Override
    public @Nullable SavedRequest getRequest(HttpServletRequest request, HttpServletResponse response) {
        return cookies.read(request, COOKIE, Wanted.class)
                .map(it -> new SimpleSavedRequest(it.address()))
                .orElse(null);
    }

    @Override
    public @Nullable HttpServletRequest getMatchingRequest(HttpServletRequest request, HttpServletResponse response) {
        // a page is opened again by its address; nothing of the first attempt is needed
        return null;
    }

    @Override
    public void removeRequest(HttpServletRequest request, HttpServletResponse response) {
        cookies.delete(request, response, COOKIE);
    }
}
