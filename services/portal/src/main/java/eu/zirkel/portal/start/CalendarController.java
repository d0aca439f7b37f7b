package eu.zirkel.portal.start;

import eu.zirkel.portal.page.Page;
import eu.zirkel.portal.page.Pages;
import eu.zirkel.portal.services.Activity;
import eu.zirkel.portal.services.Scheduling;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** {@code /kalender.ics}: the list of the start page, narrowed alike, for calendars that subscribe to it. */
@Controller
class CalendarController {

    private static final String AT_ONCE = "100";
    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final Scheduling scheduling;
    private final Clock clock;
    private final String domain;

    CalendarController(Scheduling scheduling, Clock clock, @Value("${zirkel.domain}") String domain) {
        this.scheduling = scheduling;
        this.clock = clock;
        this.domain = domain;
    }

    @GetMapping("/kalender.ics")
    ResponseEntity<byte[]> calendar(@ModelAttribute(Pages.NAME) Page page, @ModelAttribute("filter") Filter filter) {
        List<Activity> activities = scheduling
                .activities(page.visitor(), filter.query(AT_ONCE))
                .orLeave()
                .activities();
        String origin =
                ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
        String file = new CalendarFeed(page, domain, origin, clock.instant()).of(activities);
        return ResponseEntity.ok().contentType(CALENDAR).body(file.getBytes(StandardCharsets.UTF_8));
    }
}
