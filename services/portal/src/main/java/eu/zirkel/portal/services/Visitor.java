package eu.zirkel.portal.services;

import eu.zirkel.portal.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * For whom a service is asked.
 *
 * @param language in which messages of the service are wanted
 * @param correlationId under which all that happens for this page is found in the logs
 * @param accessToken of the signed-in organiser; absent for the public
 */
public record Visitor(
        Language language, String correlationId, @Nullable String accessToken) {

    /** The same visitor, signed in. */
    public Visitor signedIn(String token) {
        return new Visitor(language, correlationId, token);
    }

    @Override
    public String toString() {
        return "Visitor[" + language + ", " + correlationId + (accessToken == null ? "]" : ", signed in]");
    }
}
