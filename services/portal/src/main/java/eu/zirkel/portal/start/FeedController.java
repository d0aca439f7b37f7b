package eu.zirkel.portal.start;

import eu.zirkel.portal.page.Page;
import eu.zirkel.portal.page.Pages;
import eu.zirkel.portal.services.Activity;
import eu.zirkel.portal.services.Scheduling;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** {@code /veranstaltungen/feed}: the list of the start page, narrowed alike, as a feed (RFC 4287). */
@Controller
class FeedController {

    private static final MediaType ATOM = new MediaType(MediaType.APPLICATION_ATOM_XML, StandardCharsets.UTF_8);
    private static final String AT_ONCE = "100";

    private final Scheduling scheduling;
    private final ITemplateEngine templates;
    private final String domain;

    FeedController(Scheduling scheduling, ITemplateEngine templates, @Value("${zirkel.domain}") String domain) {
        this.templates = templates;
        this.scheduling = scheduling;
        this.domain = domain;
    }

    /** An activity and when it was last changed; long ago where nobody knows. */
    record Entry(Activity activity, Instant updated) {

        static Entry of(Activity activity) {
            return new Entry(activity, Objects.requireNonNullElse(activity.changedAt(), Instant.EPOCH));
        }
    }

    @GetMapping("/veranstaltungen/feed")
    ResponseEntity<byte[]> feed(@ModelAttribute(Pages.NAME) Page page, @ModelAttribute("filter") Filter filter) {
        List<Entry> entries =
                scheduling.activities(page.visitor(), filter.query(AT_ONCE)).orLeave().activities().stream()
                        .map(Entry::of)
                        .toList();
        Context context = new Context(page.language().locale());
        context.setVariable(Pages.NAME, page);
        context.setVariable("domain", domain);
        context.setVariable(
                "origin",
                ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString());
        context.setVariable("entries", entries);
        context.setVariable(
                "updated",
                entries.stream()
                        .map(Entry::updated)
                        .max(Comparator.naturalOrder())
                        .orElse(Instant.EPOCH));
        return ResponseEntity.ok()
                .contentType(ATOM)
                .body(templates.process("feed.atom", context).getBytes(StandardCharsets.UTF_8));
    }
}
