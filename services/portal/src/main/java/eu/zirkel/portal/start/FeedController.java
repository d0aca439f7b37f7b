package eu.zirkel.portal.start;

import eu.zirkel.portal.page.Page;
import eu.zirkel.portal.page.Pages;
import eu.zirkel.portal.services.Activity;
import eu.zirkel.portal.services.Scheduling;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** {@code /veranstaltungen.atom}: the list of the start page, narrowed alike, as a feed (RFC 4287). */
@Controller
class FeedController {

    private static final String AT_ONCE = "100";

    private final Scheduling scheduling;
    private final String domain;

    FeedController(Scheduling scheduling, @Value("${zirkel.domain}") String domain) {
        this.scheduling = scheduling;
        this.domain = domain;
    }

    /** An activity and when it was last changed; long ago where nobody knows. */
    record Entry(Activity activity, Instant updated) {

        static Entry of(Activity activity) {
            return new Entry(activity, Objects.requireNonNullElse(activity.changedAt(), Instant.EPOCH));
        }
    }

    @GetMapping("/veranstaltungen.atom")
    String feed(@ModelAttribute(Pages.NAME) Page page, @ModelAttribute("filter") Filter filter, Model model) {
        List<Entry> entries =
                scheduling.activities(page.visitor(), filter.query(AT_ONCE)).orLeave().activities().stream()
                        .map(Entry::of)
                        .toList();
        model.addAttribute("domain", domain);
        model.addAttribute(
                "origin",
                ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString());
        model.addAttribute("entries", entries);
        model.addAttribute(
                "updated",
                entries.stream()
                        .map(Entry::updated)
                        .max(Comparator.naturalOrder())
                        .orElse(Instant.EPOCH));
        return "feed.atom";
    }
}
