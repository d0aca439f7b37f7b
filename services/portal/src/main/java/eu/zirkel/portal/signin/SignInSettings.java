package eu.zirkel.portal.signin;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where organisers sign in.
 *
 * @param issuer of the OpenID Connect provider
 * @param clientId under which the provider knows the portal
 * @param portal the public origin of the pages, or {@code {baseUrl}} to take it from each request
 * @param secret 32 bytes in base64, the same for all instances of the portal
 */
@ConfigurationProperties("zirkel.sign-in")
record SignInSettings(String issuer, String clientId, String clientSecret, String portal, String secret) {

    @Override
    public String toString() {
        return "SignInSettings[" + issuer + ", " + clientId + "]";
    }
}
