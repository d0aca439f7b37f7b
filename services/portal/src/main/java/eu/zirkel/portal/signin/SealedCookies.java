package eu.zirkel.portal.signin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Sealed values in cookies no script can read, and which no other site's form brings along. */
@Component
class SealedCookies {

    /** Browsers keep 4096 bytes with name and attributes. */
    static final int LONGEST = 3_900;

    private final Seal seal;
    private final JsonMapper json;

    SealedCookies(SignInSettings settings, JsonMapper json) {
        this.seal = new Seal(settings.secret());
        this.json = json;
    }

    /** The value as it will stand in the cookie. */
    String sealed(String name, Object value) {
        return seal.close(name, json.writeValueAsString(value));
    }

    <T> Optional<T> read(HttpServletRequest request, String name, Class<T> type) {
        return Arrays.stream(request.getCookies() == null ? new Cookie[0] : request.getCookies())
                .filter(it -> it.getName().equals(name))
                .findFirst()
                .flatMap(it -> seal.open(name, it.getValue()))
                .flatMap(it -> understand(it, type));
    }

    void write(HttpServletRequest request, HttpServletResponse response, String name, String sealed, Duration age) {
        ResponseCookie cookie = ResponseCookie.from(name, sealed)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .path("/")
                .maxAge(age)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    void delete(HttpServletRequest request, HttpServletResponse response, String name) {
        write(request, response, name, "", Duration.ZERO);
    }

    /** What a form of a session carries, see {@link CsrfOfSession}. */
    String sign(String text) {
        return seal.sign(text);
    }

    private <T> Optional<T> understand(String text, Class<T> type) {
        try {
            return Optional.of(json.readValue(text, type));
        } catch (JacksonException _) {
            // sealed by another version of the portal
            return Optional.empty();
        }
    }
}
