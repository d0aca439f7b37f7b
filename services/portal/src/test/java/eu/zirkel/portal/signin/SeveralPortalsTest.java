package eu.zirkel.portal.signin;

import static org.assertj.core.api.Assertions.assertThat;

import eu.zirkel.portal.PortalApplication;
import eu.zirkel.portal.PortalTest;
import eu.zirkel.portal.Reader;
import eu.zirkel.portal.StandIn;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** Two portals behind one address, none of which has to see a person twice. */
class SeveralPortalsTest extends PortalTest {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String PLAN = "/orga/s/cl2024aaaaaaaaaa/planen";

    private static ConfigurableApplicationContext second;

    private Reader there;

    @BeforeAll
    static void aSecondOneStarts() {
        second = new SpringApplicationBuilder(PortalApplication.class)
                .run(
                        "--server.port=0",
                        "--zirkel.sign-in.secret=" + SECRET,
                        "--zirkel.sign-in.issuer=" + PROVIDER.address(),
                        "--zirkel.services.scheduling=" + SCHEDULING.address(),
                        "--zirkel.services.registration=" + REGISTRATION.address());
    }

    @AfterAll
    static void itStops() {
        second.close();
    }

    @BeforeEach
    void theProviderIsThere() {
        StandInProvider.answers(PROVIDER);
        there = reader.at(((WebServerApplicationContext) second).getWebServer().getPort());
    }

    private static String csrf(HttpResponse<String> page) {
        var found = CSRF.matcher(page.body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    @Test
    void who_signed_in_at_one_is_known_at_the_other() {
        StandInProvider.signIn(reader, PROVIDER);

        assertThat(there.opens("/orga").body()).contains("Angemeldet als Olga Organisatorin");
        assertThat(reader.opens("/orga").statusCode()).isEqualTo(200);
        assertThat(SCHEDULING.lastAsked("GET", "/api/programmes").header("Authorization"))
                .isEqualTo("Bearer access-1");
    }

    @Test
    void one_may_come_back_from_the_provider_to_the_other_and_to_the_page_one_wanted() {
        HttpResponse<String> sent = reader.opens("/orga/p/coffeeaaaaaaaaaa?lang=en");
        assertThat(sent.headers().firstValue("Location").orElseThrow()).endsWith("/oauth2/authorization/zirkel");

        assertThat(StandInProvider.signIn(reader, there, PROVIDER)).endsWith("/orga/p/coffeeaaaaaaaaaa?lang=en");
        assertThat(reader.opens("/orga").statusCode()).isEqualTo(200);
    }

    @Test
    void a_form_of_one_may_be_sent_to_the_other() {
        StandInProvider.signIn(reader, PROVIDER);
        SCHEDULING.says("POST /api/series/cl2024aaaaaaaaaa/activities", 201, StandIn.file("activity.json"));
        Map<String, String> form = new LinkedHashMap<>(Map.of("titles.de", "Bottom-up", "when", "14.05.2024"));
        form.put("_csrf", csrf(reader.opens(PLAN)));

        assertThat(there.submits(PLAN, form).statusCode()).isEqualTo(303);
    }

    @Test
    void a_form_of_another_session_is_refused() {
        StandInProvider.signIn(reader, PROVIDER);
        Reader other = new Reader(port);
        StandInProvider.signIn(other, PROVIDER);
        Map<String, String> form = Map.of("_csrf", csrf(other.opens(PLAN)), "titles.de", "x", "when", "2024");

        assertThat(reader.submits(PLAN, form).statusCode()).isEqualTo(403);
        assertThat(SCHEDULING.asked()).noneMatch(it -> it.method().equals("POST"));
    }

    @Test
    void signing_out_at_one_signs_out_at_the_other() {
        StandInProvider.signIn(reader, PROVIDER);

        there.submits("/logout", Map.of("_csrf", csrf(reader.opens("/orga"))));
        assertThat(reader.opens("/orga").statusCode()).isEqualTo(302);
        assertThat(there.opens("/orga").statusCode()).isEqualTo(302);
    }

    @Test
    void the_cookie_tells_nobody_anything_and_fits_into_a_browser() {
        HttpResponse<String> back =
                StandInProvider.comeBack(reader, reader, PROVIDER, "token-" + "x7Gq".repeat(400), 3600);
        String cookie = back.headers().allValues("Set-Cookie").stream()
                .filter(it -> it.startsWith("zirkel="))
                .findFirst()
                .orElseThrow();

        assertThat(cookie)
                .contains("HttpOnly", "SameSite=Lax", "Path=/", "Max-Age=")
                .doesNotContain("Olga", "x7Gq");
        assertThat(cookie.length()).isLessThan(4096);
        assertThat(back.headers().allValues("Set-Cookie")).noneMatch(it -> it.startsWith("JSESSIONID"));
    }

    @Test
    void behind_https_the_cookie_stays_there() {
        HttpResponse<String> page = reader.opens("/orga", "X-Forwarded-Proto", "https");

        assertThat(page.headers().allValues("Set-Cookie")).isNotEmpty().allMatch(it -> it.contains("; Secure"));
    }

    @Test
    void a_cookie_somebody_made_up_is_none() {
        assertThat(new Reader(port)
                        .opens("/orga", "Cookie", "zirkel=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")
                        .statusCode())
                .isEqualTo(302);
        assertThat(new Reader(port).opens("/orga", "Cookie", "zirkel=%%%").statusCode())
                .isEqualTo(302);
    }

    @Test
    void an_access_token_that_ends_is_replaced_and_the_next_page_knows() {
        StandInProvider.comeBack(reader, reader, PROVIDER, "access-short", 30);
        PROVIDER.says("POST /token", 200, """
                {"access_token":"access-2","token_type":"Bearer","expires_in":3600}""");

        assertThat(there.opens("/orga").statusCode()).isEqualTo(200);
        assertThat(SCHEDULING.lastAsked("GET", "/api/programmes").header("Authorization"))
                .isEqualTo("Bearer access-2");
        PROVIDER.says("POST /token", 500, "{}");
        assertThat(reader.opens("/orga").statusCode()).isEqualTo(200);
    }

    @Test
    void when_the_provider_gives_no_further_token_one_signs_in_again() {
        StandInProvider.comeBack(reader, reader, PROVIDER, "access-short", 30);
        PROVIDER.says("POST /token", 400, "{\"error\":\"invalid_grant\"}");
        HttpResponse<String> answer = reader.opens("/orga");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(reader.opens(answer.headers().firstValue("Location").orElseThrow())
                        .statusCode())
                .isEqualTo(302);
    }
}
