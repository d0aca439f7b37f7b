package eu.zirkel.scheduling.series;

import eu.zirkel.scheduling.activity.Activities;
import eu.zirkel.scheduling.activity.ActivityRequest;
import eu.zirkel.scheduling.activity.ActivityView;
import eu.zirkel.scheduling.creation.Creations;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SeriesController {

    private final SeriesPlans plans;
    private final Activities activities;

    SeriesController(SeriesPlans plans, Activities activities) {
        this.plans = plans;
        this.activities = activities;
    }

    @PostMapping("/api/programmes/{programmeId}/series")
    @PreAuthorize("hasRole('ORGANISER')")
    @ResponseStatus(HttpStatus.CREATED)
    SeriesView create(
            @PathVariable String programmeId,
            @RequestHeader(name = Creations.KEY, required = false) @Nullable String key,
            @RequestBody SeriesDetails details) {
        return plans.create(programmeId, key, details);
    }

    @PatchMapping("/api/series/{id}")
    @PreAuthorize("hasRole('ORGANISER')")
    SeriesView change(@PathVariable String id, @RequestBody SeriesDetails patch) {
        return plans.change(id, patch);
    }

    @PostMapping("/api/series/{id}/open")
    @PreAuthorize("hasRole('ORGANISER')")
    SeriesView open(@PathVariable String id) {
        return plans.open(id);
    }

    @PostMapping("/api/series/{id}/activities")
    @PreAuthorize("hasRole('ORGANISER')")
    @ResponseStatus(HttpStatus.CREATED)
    ActivityView plan(
            @PathVariable String id,
            @RequestHeader(name = Creations.KEY, required = false) @Nullable String key,
            @RequestBody ActivityRequest request) {
        return activities.plan(plans.terms(id), key, request);
    }

    @GetMapping("/api/series/{id}")
    SeriesView read(@PathVariable String id, HttpServletRequest request) {
        return plans.read(id, request.isUserInRole("ORGANISER"));
    }

    @GetMapping("/api/series")
    All list(@RequestParam(required = false) @Nullable String programme, HttpServletRequest request) {
        return new All(plans.ofProgramme(programme, request.isUserInRole("ORGANISER")));
    }

    record All(List<SeriesView> series) {}
}
