package eu.zirkel.scheduling.activity;

import eu.zirkel.scheduling.input.Checked;
import eu.zirkel.scheduling.input.Checks;
import eu.zirkel.scheduling.warnings.Acknowledgement;
import eu.zirkel.service.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/activities/{id}")
class ActivityController {

    private final Activities activities;
    private final ActivityViews views;

    ActivityController(Activities activities, ActivityViews views) {
        this.activities = activities;
        this.views = views;
    }

    @GetMapping
    ActivityView read(@PathVariable String id, HttpServletRequest request) {
        boolean organiser = request.isUserInRole("ORGANISER");
        return activities
                .find(id, organiser)
                .map(activity -> views.view(activity, organiser))
                .orElseThrow(Refusal::notFound);
    }

    @PatchMapping
    @PreAuthorize("hasRole('ORGANISER')")
    ActivityView change(@PathVariable String id, @RequestBody ActivityRequest patch) {
        return activities.change(id, patch);
    }

    @DeleteMapping
    @PreAuthorize("hasRole('ORGANISER')")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deleteDraft(@PathVariable String id) {
        activities.deleteDraft(id);
    }

    @PostMapping("/publish")
    @PreAuthorize("hasRole('ORGANISER')")
    ActivityView publish(
            @PathVariable String id, @RequestBody(required = false) Acknowledgement.@Nullable Request request) {
        return activities.publish(id, Acknowledgement.Request.in(request));
    }

    @PostMapping("/date")
    @PreAuthorize("hasRole('ORGANISER')")
    ActivityView date(@PathVariable String id, @RequestBody DateRequest request) {
        return activities.date(id, checked(request));
    }

    @PostMapping("/relocate")
    @PreAuthorize("hasRole('ORGANISER')")
    ActivityView relocate(@PathVariable String id, @RequestBody PlaceRequest request) {
        return activities.relocate(id, checked(request));
    }

    @PostMapping("/postpone")
    @PreAuthorize("hasRole('ORGANISER')")
    ActivityView postpone(@PathVariable String id, @RequestBody ReasonRequest request) {
        return activities.postpone(id, checked(request));
    }

    @PostMapping("/cancel")
    @PreAuthorize("hasRole('ORGANISER')")
    ActivityView cancel(@PathVariable String id, @RequestBody ReasonRequest request) {
        return activities.cancel(id, checked(request));
    }

    @PostMapping("/held")
    @PreAuthorize("hasRole('ORGANISER')")
    ActivityView held(@PathVariable String id) {
        return activities.held(id);
    }

    @PostMapping("/capacity")
    @PreAuthorize("hasRole('ORGANISER')")
    ActivityView seat(@PathVariable String id, @RequestBody CapacityRequest request) {
        return activities.seat(id, checked(request));
    }

    @PostMapping("/slots")
    @PreAuthorize("hasRole('ORGANISER')")
    ActivityView slots(@PathVariable String id, @RequestBody List<Slot> slots) {
        Checks checks = Checks.ofBody();
        checks.parts("", slots);
        checks.refuseIfAnythingIsWrong();
        return activities.slots(id, slots);
    }

    private static <T extends Checked> T checked(T request) {
        Checks checks = Checks.ofBody();
        request.check(checks);
        checks.refuseIfAnythingIsWrong();
        return request;
    }
}
