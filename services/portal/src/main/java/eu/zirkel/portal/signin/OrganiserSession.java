package eu.zirkel.portal.signin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who signed in, and the tokens the services decide by.
 *
 * @param id drawn at the sign-in; the forms of the session are bound to it
 * @param subject as the provider identifies the person
 * @param refreshToken for further access tokens; absent when the provider gives none or there was no room for it
 * @param until the end of the session, whatever happens
 */
record OrganiserSession(
        String id,
        String subject,
        String name,
        String accessToken,
        Instant accessTokenUntil,
        @Nullable String refreshToken,
        Instant until) {

    boolean aliveAt(Instant now) {
        return now.isBefore(until) && (refreshToken != null || now.isBefore(accessTokenUntil));
    }

    OrganiserSession withoutRefreshToken() {
        return new OrganiserSession(id, subject, name, accessToken, accessTokenUntil, null, until);
    }

    @Override
    public String toString() {
        return "OrganiserSession[until " + until + "]";
    }
}
