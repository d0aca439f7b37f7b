package eu.zirkel.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class SigningInTest {

    private static final String RETURN = "http://localhost:8080/login/oauth2/code/zirkel";
    private static final String VERIFIER = "a-verifier-of-at-least-forty-three-characters-0123456789";

    @TempDir
    private static Path data;

    @LocalServerPort
    private int port;

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @DynamicPropertySource
    static void key(DynamicPropertyRegistry registry) {
        registry.add("zirkel.identity.data", () -> data.toString());
    }

    @Test
    void a_sample_user_gets_a_token_with_its_roles_from_a_terminal() throws Exception {
        JWTClaimsSet claims = claims(token(Map.of("grant_type", "client_credentials"), "organiser", "organiser"));

        assertThat(claims.getSubject()).isEqualTo("organiser");
        assertThat(claims.getStringListClaim("roles")).containsExactly("ORGANISER", "EDITOR");
        assertThat(claims.getIssuer()).isEqualTo("http://localhost:8090");
    }

    @Test
    void a_wrong_secret_gets_nothing() throws Exception {
        assertThat(token(Map.of("grant_type", "client_credentials"), "organiser", "guess"))
                .contains("invalid_client");
    }

    @Test
    void a_person_signs_in_and_the_portal_gets_a_token_in_exchange_for_the_code() throws Exception {
        assertThat(get(authorise()).headers().firstValue("location"))
                .hasValueSatisfying(location -> assertThat(location).endsWith("/login"));

        HttpResponse<String> signedIn = signIn("editor", "editor");
        String back = get(signedIn.headers().firstValue("location").orElseThrow())
                .headers()
                .firstValue("location")
                .orElseThrow();

        assertThat(back).startsWith(RETURN + "?code=").endsWith("&state=s");
        String code = back.substring(back.indexOf("code=") + 5, back.indexOf("&state"));
        String tokens = token(
                Map.of(
                        "grant_type", "authorization_code",
                        "code", code,
                        "redirect_uri", RETURN,
                        "code_verifier", VERIFIER),
                "portal",
                "zirkel-trial");
        assertThat(claims(tokens).getStringListClaim("roles")).containsExactly("EDITOR");
        assertThat(field(tokens, "id_token")).isNotBlank();
    }

    @Test
    void a_wrong_password_returns_to_the_page_which_says_so_in_the_language_of_the_browser() throws Exception {
        get(authorise());

        assertThat(signIn("editor", "guess").headers().firstValue("location"))
                .hasValueSatisfying(location -> assertThat(location).endsWith("/login?error"));
        assertThat(get("/login?error").body()).contains("Benutzername oder Kennwort stimmen nicht.");
    }

    @Test
    void the_key_is_the_same_after_a_restart() throws Exception {
        assertThat(SigningKey.key(data)).isEqualTo(SigningKey.key(data));
        assertThat(get("/oauth2/jwks").body())
                .contains(SigningKey.key(data).getKeyID())
                .doesNotContain("\"d\"");
    }

    @Test
    void health_is_told_to_anybody() throws Exception {
        assertThat(get("/actuator/health/readiness").body()).contains("UP");
    }

    private static String authorise() throws Exception {
        String challenge = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(UTF_8)));
        return "/oauth2/authorize?response_type=code&client_id=portal&scope=openid&state=s&code_challenge_method=S256&code_challenge="
                + challenge + "&redirect_uri=" + URLEncoder.encode(RETURN, UTF_8);
    }

    private HttpResponse<String> signIn(String user, String password) throws Exception {
        Matcher csrf = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"")
                .matcher(get("/login").body());
        assertThat(csrf.find()).isTrue();
        return send(HttpRequest.newBuilder(uri("/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        form(Map.of("username", user, "password", password, "_csrf", csrf.group(1))))));
    }

    private String token(Map<String, String> grant, String client, String secret) throws Exception {
        return send(HttpRequest.newBuilder(uri("/oauth2/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header(
                                "Authorization",
                                "Basic " + Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(UTF_8)))
                        .POST(HttpRequest.BodyPublishers.ofString(form(grant))))
                .body();
    }

    private HttpResponse<String> get(String address) throws Exception {
        return send(HttpRequest.newBuilder(uri(address))
                .header("Accept", "text/html,*/*")
                .header("Accept-Language", "de-DE,de;q=0.9,en;q=0.5"));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI uri(String address) {
        return URI.create("http://localhost:" + port).resolve(address);
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static JWTClaimsSet claims(String tokens) throws Exception {
        return SignedJWT.parse(field(tokens, "access_token")).getJWTClaimsSet();
    }

    private static String field(String json, String name) {
        Matcher matcher = Pattern.compile("\"" + name + "\":\"([^\"]+)\"").matcher(json);
        assertThat(matcher.find()).as(json).isTrue();
        return matcher.group(1);
    }
}
