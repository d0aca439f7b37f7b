package eu.zirkel.journeys.browser;

import static org.assertj.core.api.Assumptions.assumeThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A headless Chromium of this machine. */
public final class Chromium implements AutoCloseable {

    private static final List<String> PLACES =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Path program) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(program)
                        .setHeadless(true)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    /** Starts it; the journey is skipped where none is installed. */
    public static Chromium start() {
        Optional<Path> program = Optional.ofNullable(System.getenv("CHROME_BIN"))
                .map(Path::of)
                .or(() -> PLACES.stream()
                        .map(Path::of)
                        .filter(Files::isExecutable)
                        .findFirst());
        assumeThat(program).as("a Chromium, in CHROME_BIN or one of %s", PLACES).isPresent();
        return new Chromium(program.orElseThrow());
    }

    /** A visitor with an empty cache who never saw the platform. */
    public Visit visit(String origin, boolean javaScript) {
        return new Visit(
                origin,
                browser.newContext(
                        new NewContextOptions().setJavaScriptEnabled(javaScript).setLocale("de-DE")));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
