package eu.zirkel.portal.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import eu.zirkel.portal.Reader;
import eu.zirkel.portal.StandIn;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import org.springframework.web.util.UriComponentsBuilder;

/** What an OpenID Connect provider says while Olga signs in; tokens are signed for real. */
public final class StandInProvider {

    private static final RSAKey KEY = key();

    private StandInProvider() {}

    public static void answers(StandIn provider) {
        URI issuer = provider.address();
        provider.says("GET /.well-known/openid-configuration", 200, """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
                 "jwks_uri":"%1$s/jwks","revocation_endpoint":"%1$s/revoke","subject_types_supported":["public"],"response_types_supported":["code"],
                 "id_token_signing_alg_values_supported":["RS256"]}""".formatted(issuer));
        provider.says("POST /revoke", 200, "");
        provider.says("GET /jwks", 200, new JWKSet(KEY.toPublicJWK()).toString());
    }

    /** Goes to the provider and comes back with a code. */
    public static void signIn(Reader reader, StandIn provider) {
        assertThat(signIn(reader, reader, provider)).contains("/orga");
    }

    /** Goes to the provider from one portal and comes back to another; says where that leads to. */
    static String signIn(Reader from, Reader backAt, StandIn provider) {
        return comeBack(from, backAt, provider, "access-1", 3600)
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    /** The same with a token of its own and how many seconds it lives; the portal's answer to coming back. */
    public static HttpResponse<String> comeBack(
            Reader from, Reader backAt, StandIn provider, String accessToken, int seconds) {
        var sent = from.opens("/oauth2/authorization/zirkel");
        var asked = UriComponentsBuilder.fromUriString(
                        sent.headers().firstValue("Location").orElseThrow())
                .build(true)
                .getQueryParams();
        assertThat(asked.getFirst("code_challenge")).isNotBlank();
        provider.says("POST /token", 200, """
                {"access_token":"%s","refresh_token":"refresh-1","token_type":"Bearer","expires_in":%d,
                 "scope":"openid profile","id_token":"%s"}""".formatted(
                        accessToken, seconds, idToken(provider.address(), asked.getFirst("nonce"))));
        return backAt.opens("/login/oauth2/code/zirkel?code=c1&state=" + asked.getFirst("state"));
    }

    private static String idToken(URI issuer, String nonce) {
        Instant now = Instant.now();
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(KEY.getKeyID()).build(),
                new JWTClaimsSet.Builder()
                        .issuer(issuer.toString())
                        .subject("organiser")
                        .audience("portal")
                        .claim("nonce", nonce)
                        .claim("name", "Olga Organisatorin")
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plusSeconds(3600)))
                        .build());
        try {
            token.sign(new RSASSASigner(KEY));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("k1").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
