package eu.zirkel.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;

/** An issuer of signed tokens and the keys to check them with, over HTTP like any provider's. */
public final class TestTokens {

    private static final RSAKey KEY = key();
    private static final RSAKey FORGED = key();
    private static String issuer = "";

    private TestTokens() {}

    static String start() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/oauth2/jwks", exchange -> {
            byte[] keys = new JWKSet(KEY.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
        });
        server.start();
        issuer = "http://127.0.0.1:" + server.getAddress().getPort();
        return issuer;
    }

    /** A valid token with these roles, such as ORGANISER. */
    public static String of(String... roles) {
        return signed(KEY, Duration.ofHours(1), roles);
    }

    /** A token somebody else signed and claims to be ours. */
    public static String forged(String... roles) {
        return signed(FORGED, Duration.ofHours(1), roles);
    }

    /** A token that was valid until two hours ago. */
    public static String expired(String... roles) {
        return signed(KEY, Duration.ofHours(-2), roles);
    }

    private static String signed(RSAKey key, Duration lifetime, String... roles) {
        Date now = Date.from(Clock.systemUTC().instant());
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
                new JWTClaimsSet.Builder()
                        .issuer(issuer)
                        .subject("test")
                        .claim("roles", List.of(roles))
                        .issueTime(now)
                        .expirationTime(Date.from(now.toInstant().plus(lifetime)))
                        .build());
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
        return token.serialize();
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("test").generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
