package eu.zirkel.scheduling.programme;

import eu.zirkel.scheduling.creation.Creations;
import eu.zirkel.scheduling.warnings.Acknowledgement;
import eu.zirkel.scheduling.warnings.Warnings;
import eu.zirkel.service.Refusal;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/programmes")
class ProgrammeController {

    private static final String ORGANISER = "ORGANISER";

    private final Programmes programmes;
    private final Warnings warnings;

    ProgrammeController(Programmes programmes, Warnings warnings) {
        this.programmes = programmes;
        this.warnings = warnings;
    }

    @PostMapping
    @PreAuthorize("hasRole('ORGANISER')")
    @ResponseStatus(HttpStatus.CREATED)
    ProgrammeView create(
            @RequestHeader(name = Creations.KEY, required = false) @Nullable String key,
            @RequestBody ProgrammeDetails details) {
        return view(programmes.create(key, details), true);
    }

    @PatchMapping("/{id}")
    @PreAuthorize("hasRole('ORGANISER')")
    ProgrammeView change(@PathVariable String id, @RequestBody ProgrammeDetails patch) {
        return view(programmes.change(id, patch), true);
    }

    @PostMapping("/{id}/publish")
    @PreAuthorize("hasRole('ORGANISER')")
    ProgrammeView publish(
            @PathVariable String id, @RequestBody(required = false) Acknowledgement.@Nullable Request request) {
        return view(programmes.publish(id, Acknowledgement.Request.in(request)), true);
    }

    @PostMapping("/{id}/close")
    @PreAuthorize("hasRole('ORGANISER')")
    ProgrammeView close(@PathVariable String id) {
        return view(programmes.close(id), true);
    }

    @GetMapping("/{idOrSlug}")
    ProgrammeView read(@PathVariable String idOrSlug, HttpServletRequest request) {
        boolean organiser = request.isUserInRole(ORGANISER);
        return programmes
                .find(idOrSlug, organiser)
                .map(programme -> view(programme, organiser))
                .orElseThrow(Refusal::notFound);
    }

    @GetMapping
    All list(HttpServletRequest request) {
        boolean organiser = request.isUserInRole(ORGANISER);
        return new All(programmes.all(organiser).stream()
                .map(programme -> view(programme, organiser))
                .toList());
    }

    record All(List<ProgrammeView> programmes) {}

    private ProgrammeView view(Programme programme, boolean organiser) {
        return new ProgrammeView(
                programme.id(),
                programme.details(),
                programme.status(),
                organiser ? warnings.show(programme.warnings()) : List.of());
    }
}
