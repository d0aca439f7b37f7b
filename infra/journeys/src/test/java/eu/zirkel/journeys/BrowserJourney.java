package eu.zirkel.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static eu.zirkel.journeys.mail.Expected.mail;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import eu.zirkel.journeys.browser.Chromium;
import eu.zirkel.journeys.browser.Hands;
import eu.zirkel.journeys.browser.Visit;
import eu.zirkel.journeys.http.Api;
import eu.zirkel.journeys.mail.Letter;
import eu.zirkel.journeys.mail.Mailbox;
import eu.zirkel.journeys.platform.Journey;
import eu.zirkel.journeys.platform.Platform;
import eu.zirkel.journeys.stage.Lecture;
import eu.zirkel.journeys.stage.Organiser;
import eu.zirkel.journeys.stage.Person;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A participant's two minutes in a real browser: from the start page to a seat and out again. */
@Journey
@Order(3)
class BrowserJourney {

    private static final long HEAVIEST = 300_000;

    private final Platform platform;
    private final Lecture lecture;
    private final Lecture soldOut;
    private final String item;
    private final Mailbox mailbox;
    private final Chromium chromium;

    BrowserJourney(Platform platform) {
        this.chromium = Chromium.start();
        this.platform = platform;
        Organiser organiser = new Organiser(platform);
        this.lecture = organiser.lecture("Klimaanpassung im Quartier", 30);
        this.soldOut = organiser.lecture("Zuhören lernen", 1);
        soldOut.register(new Person("Erste", "erste@stadt.example"));
        this.item = knowledge();
        this.mailbox = new Mailbox(platform);
    }

    @AfterAll
    void close() {
        chromium.close();
    }

    @Test
    @Order(1)
    void withMouseAndJavaScriptSomebodyRegistersAndWithdraws() {
        try (Visit visit = chromium.visit(platform.origin(), true)) {
            registerAndWithdraw(visit, Hands.withMouse(), new Person("Clara Maus", "clara@stadt.example"));
        }
    }

    @Test
    @Order(2)
    void withoutJavaScriptItWorksAsWell() {
        try (Visit visit = chromium.visit(platform.origin(), false)) {
            registerAndWithdraw(visit, Hands.withMouse(), new Person("Nora Ohne", "nora@stadt.example"));
        }
    }

    @Test
    @Order(3)
    void withTheKeyboardAloneItWorksAsWell() {
        try (Visit visit = chromium.visit(platform.origin(), true)) {
            registerAndWithdraw(
                    visit, Hands.withKeyboard(visit.page()), new Person("Karl Taste", "karl@stadt.example"));
        }
    }

    private void registerAndWithdraw(Visit visit, Hands hands, Person person) {
        Page page = visit.open("/");
        hands.press(page.locator("a[href^='/a/" + lecture.id() + "']").first());
        assertThat(page.locator("h1")).containsText(lecture.title());
        Locator form = page.locator("form:has(input[name=email])");
        hands.write(form.locator("input[name=name]"), person.name());
        hands.write(form.locator("input[name=email]"), person.email());
        hands.press(form.locator("button[type=submit]"));
        assertThat(page.locator("h1")).containsText("angemeldet");

        Letter letter = mailbox.expect(mail(lecture.confirmed()))
                .the(lecture.confirmed())
                .open();
        page.navigate(letter.links().stream()
                .filter(link -> link.contains("/r/"))
                .findFirst()
                .orElseThrow());
        assertThat(page.locator("main")).containsText(person.name());
        hands.press(page.locator("a[href*='/abmelden']"));
        hands.press(page.locator("form[action*='/abmelden'] button[type=submit]"));
        assertThat(page.locator("h1")).containsText("abgemeldet");
        mailbox.expect(mail(lecture.withdrawn()));
        visit.neverLeftTheOrigin();
    }

    @Test
    @Order(4)
    void anIncompleteFormSaysWhatIsMissingAndKeepsWhatWasTyped() {
        try (Visit visit = chromium.visit(platform.origin(), true)) {
            Page page = visit.open("/a/" + lecture.id());
            page.locator("input[name=name]").fill("Vera Halb");
            page.locator("input[name=email]").fill("vera");
            page.locator("form:has(input[name=email]) button[type=submit]").click();

            assertThat(page.locator("[role=alert] a[href='#email']")).hasCount(1);
            assertThat(page.locator("input[name=name]")).hasValue("Vera Halb");
            visit.shutsNobodyOut();
        }
        mailbox.expectNothing();
    }

    @ParameterizedTest(name = "in {0}")
    @ValueSource(strings = {"de", "en", "fr"})
    @Order(5)
    void everyPublicPageIsLightStaysAtHomeAndShutsNobodyOut(String language) {
        publicPages().forEach((name, path) -> {
            try (Visit visit = chromium.visit(platform.origin(), true)) {
                Page page = visit.open(path + (path.contains("?") ? "&" : "?") + "lang=" + language);
                page.waitForLoadState(LoadState.NETWORKIDLE);
                visit.loadedAtMost(HEAVIEST);
                visit.neverLeftTheOrigin();
                assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
                assertThat(page.locator("h1")).hasCount(1);
                List.of(360, 1280).forEach(width -> visit.picture(name + "-" + language, width));
                visit.shutsNobodyOut();
            }
        });
    }

    private String knowledge() {
        Api editor = platform.as("editor");
        String id = editor.post(
                        "/api/items",
                        Map.of(
                                "type", "TEXT",
                                "language", "de",
                                "titles", Map.of("de", "Wohin mit dem Regen?"),
                                "summaries", Map.of("de", "Wie ein Quartier zum Schwamm wird."),
                                "bodies", Map.of("de", "## Versickern\n\nWas der Boden aufnimmt, läuft nicht weg.")))
                .expect(201)
                .text("id");
        editor.post("/api/items/" + id + "/publish", Map.of()).expect(200);
        return id;
    }

    /** Every kind of public page by the name of its pictures; some need somebody who is registered. */
    private Map<String, String> publicPages() {
        var activity = platform.visitor().get("/api/activities/" + lecture.id()).expect(200);
        String programme = "/p/" + activity.text("programmeId");
        String series = programme + "/s/" + activity.text("seriesId");
        String own = "/r/"
                + lecture.register(new Person("Paula Bild", "paula" + System.nanoTime() + "@stadt.example"))
                        .token();
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("start", "/");
        pages.put("programme", programme);
        pages.put("series", series);
        pages.put("series-registration", series + "/anmeldung");
        pages.put("activity", "/a/" + lecture.id());
        pages.put("own-registration", own);
        pages.put("withdraw", own + "/abmelden");
        pages.put("registered", own + "?neu");
        pages.put("sold-out", "/a/" + soldOut.id());
        pages.put("knowledge", "/wissen");
        pages.put("found", "/wissen?q=Regen");
        pages.put("item", "/wissen/" + item);
        pages.put("accessibility", "/barrierefreiheit");
        pages.put("privacy", "/datenschutz");
        pages.put("imprint", "/impressum");
        pages.put("not-there", "/a/10068");
        return pages;
    }
}
