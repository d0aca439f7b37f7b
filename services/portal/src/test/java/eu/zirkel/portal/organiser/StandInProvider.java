package eu.zirkel.portal.organiser;

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
import java.time.Instant;
import java.util.Date;
import org.springframework.web.util.UriComponentsBuilder;

/** What an OpenID Connect provider says while Olga signs in; tokens are signed for real. */
final class StandInProvider {

    private static final RSAKey KEY = key();

    private StandInProvider() {}

    static void answers(StandIn provider) {
        URI issuer = provider.address();
        provider.says("GET /.well-known/openid-configuration", 200, """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
                 "jwks_uri":"%1$s/jwks","subject_types_supported":["public"],"response_types_supported":["code"],
                 "id_token_signing_alg_values_supported":["RS256"]}""".formatted(issuer));
        provider.says("GET /jwks", 200, new JWKSet(KEY.toPublicJWK()).toString());
    }

    /** Goes to the provider and comes back with a code. */
    static void signIn(Reader reader, StandIn provider) {
        var sent = reader.opens("/oauth2/authorization/zirkel");
        var asked = UriComponentsBuilder.fromUriString(
                        sent.headers().firstValue("Location").orElseThrow())
                .build(true)
                .getQueryParams();
        assertThat(asked.getFirst("code_challenge")).isNotBlank();
        provider.says("POST /token", 200, """
                {"access_token":"access-1","token_type":"Bearer","expires_in":3600,"scope":"openid profile",
                 "id_token":"%s"}""".formatted(idToken(provider.address(), asked.getFirst("nonce"))));
        var back = reader.opens("/login/oauth2/code/zirkel?code=c1&state=" + asked.getFirst("state"));
        assertThat(back.headers().firstValue("Location").orElseThrow()).contains("/orga");
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
