package eu.zirkel.portal.organiser;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where organisers sign in.
 *
 * @param issuer of the OpenID Connect provider
 * @param clientId under which the provider knows the portal
 * @param portal the public origin of the pages, or {@code {baseUrl}} to take it from each request
 */
@ConfigurationProperties("zirkel.sign-in")
record SignInSettings(String issuer, String clientId, String clientSecret, String portal) {

    @Override
    public String toString() {
        return "SignInSettings[" + issuer + ", " + clientId + "]";
    }
}
