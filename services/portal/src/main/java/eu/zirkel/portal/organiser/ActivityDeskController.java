package eu.zirkel.portal.organiser;

import eu.zirkel.portal.page.Page;
import eu.zirkel.portal.page.Pages;
import eu.zirkel.portal.services.Activity;
import eu.zirkel.portal.services.Registrations;
import eu.zirkel.portal.services.Registrations.Participant;
import eu.zirkel.portal.services.Scheduling;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /orga/a/{activity}}: where an activity stands, and who takes part or waits. */
@Controller
class ActivityDeskController {

    private final ActivityDesk desk;
    private final Scheduling scheduling;
    private final Registrations registrations;

    ActivityDeskController(ActivityDesk desk, Scheduling scheduling, Registrations registrations) {
        this.desk = desk;
        this.scheduling = scheduling;
        this.registrations = registrations;
    }

    @GetMapping("/orga/a/{activity}")
    String activity(
            @PathVariable("activity") String id,
            @RequestParam @Nullable String status,
            @RequestParam @Nullable String sort,
            @RequestParam(name = "erledigt", defaultValue = "0") int done,
            @ModelAttribute(Organiser.NAME) Organiser organiser,
            @ModelAttribute(Pages.NAME) Page page,
            Model model) {
        model.addAttribute("done", done);
        return desk.fill(organiser, id, Typed.nothing(), new ParticipantsTable.Wish(status, sort), page, model);
    }

    /** For Excel: UTF-8 with byte order mark, semicolons, and no cell that Excel would take for a formula. */
    @GetMapping("/orga/a/{activity}/teilnehmende.csv")
    ResponseEntity<byte[]> list(
            @PathVariable("activity") String id,
            @ModelAttribute(Organiser.NAME) Organiser organiser,
            @ModelAttribute(Pages.NAME) Page page) {
        Activity activity = scheduling.activity(organiser.visitor(), id).orLeave();
        List<Participant> participants =
                registrations.participants(organiser.visitor(), id).orLeave();
        String csv = ParticipantsAsCsv.write(participants, activity, page);
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"teilnehmende.csv\"")
                .body(csv.getBytes(StandardCharsets.UTF_8));
    }
}
