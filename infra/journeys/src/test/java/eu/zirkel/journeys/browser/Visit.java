package eu.zirkel.journeys.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** One visitor's tab, with a note of everything it loads. */
public final class Visit implements AutoCloseable {

    private static final int HEIGHT = 800;
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private final String origin;
    private final BrowserContext context;
    private final Page page;
    private final List<String> requests = new ArrayList<>();
    private final AtomicLong bytes = new AtomicLong();

    Visit(String origin, BrowserContext context) {
        this.origin = origin;
        this.context = context;
        context.onRequest(request -> requests.add(request.url()));
        this.page = context.newPage();
        CDPSession network = context.newCDPSession(page);
        network.send("Network.enable");
        network.on(
                "Network.loadingFinished",
                event -> bytes.addAndGet(event.get("encodedDataLength").getAsLong()));
    }

    /** The tab. */
    public Page page() {
        return page;
    }

    /** Goes there. */
    public Page open(String path) {
        page.navigate(path.startsWith("http") ? path : origin + path);
        return page;
    }

    /** What it loaded so far came over the wire with at most that many bytes. */
    public void loadedAtMost(long limit) {
        assertThat(bytes.get()).as("bytes for %s", page.url()).isPositive().isLessThanOrEqualTo(limit);
    }

    /** Everything it asked for was asked of the platform itself. */
    public void neverLeftTheOrigin() {
        assertThat(requests).isNotEmpty().allMatch(url -> url.startsWith(origin + "/") || url.startsWith("data:"));
    }

    /** axe, having looked, finds nothing to object to. */
    public void shutsNobodyOut() {
        AxeResults results = new AxeBuilder(page).analyze();
        assertThat(results.getPasses())
                .as("what axe looked at on %s", page.url())
                .isNotEmpty();
        assertThat(results.getViolations().stream().map(Visit::describe))
                .as("axe on %s", page.url())
                .isEmpty();
    }

    private static String describe(Rule rule) {
        return rule.getId() + " "
                + rule.getNodes().stream().map(node -> node.getHtml()).toList();
    }

    /** A picture for people, at that width; nothing may stick out sideways. */
    public void picture(String name, int width) {
        page.setViewportSize(width, HEIGHT);
        page.screenshot(
                new ScreenshotOptions().setFullPage(true).setPath(SCREENSHOTS.resolve(name + "-" + width + ".png")));
        assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue())
                .as("width of %s at %d px", page.url(), width)
                .isLessThanOrEqualTo(width);
    }

    @Override
    public void close() {
        context.close();
    }
}
