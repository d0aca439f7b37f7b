package eu.zirkel.scheduling.activity;

import eu.zirkel.scheduling.input.Checks;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class AgendaController {

    private static final int MOST = 100;

    private final Agenda agenda;

    AgendaController(Agenda agenda) {
        this.agenda = agenda;
    }

    @GetMapping("/api/activities")
    Page list(
            Wanted wanted,
            @RequestParam(defaultValue = "20") int limit,
            @RequestParam(required = false) @Nullable String after,
            HttpServletRequest request) {
        Checks checks = Checks.ofBody();
        checks.between(1, MOST, "limit", limit);
        checks.refuseIfAnythingIsWrong();
        Agenda.Page page = agenda.page(wanted, request.isUserInRole("ORGANISER"), Cursor.read(after), limit);
        return new Page(
                page.activities(), page.next() == null ? null : page.next().write());
    }

    /** Where people meet in the time to come. */
    record Territories(List<String> territories) {}

    @GetMapping("/api/activities/territories")
    Territories territories() {
        return new Territories(agenda.territories());
    }

    record Page(List<ActivitySummary> activities, @Nullable String next) {}
}
