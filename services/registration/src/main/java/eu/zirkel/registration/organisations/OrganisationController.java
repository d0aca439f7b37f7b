package eu.zirkel.registration.organisations;

import eu.zirkel.registration.organisations.OrganisationSearch.Wanted;
import eu.zirkel.registration.organisations.RegisterImport.Imported;
import eu.zirkel.service.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The register: searched by everybody, kept by organisers. */
@RestController
@RequestMapping("/api/organisations")
class OrganisationController {

    private static final int MOST_FOUND = 20;
    private static final int LONGEST_SEARCH = 300;

    private final Register register;
    private final OrganisationSearch search;
    private final RegisterImport imports;

    OrganisationController(Register register, OrganisationSearch search, RegisterImport imports) {
        this.register = register;
        this.search = search;
        this.imports = imports;
    }

    @PostMapping
    @PreAuthorize("hasRole('ORGANISER')")
    @ResponseStatus(HttpStatus.CREATED)
    OrganisationView create(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody OrganisationDetails details) {
        return OrganisationView.of(register.create(key, details), true);
    }

    record Found(List<OrganisationView> organisations) {}

    @GetMapping
    Found search(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String country,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(defaultValue = "" + MOST_FOUND) int limit,
            HttpServletRequest request) {
        if (q.length() > LONGEST_SEARCH) {
            throw Refusal.invalid("q", "TOO_LONG", LONGEST_SEARCH);
        }
        if (limit < 1) {
            throw Refusal.invalid("limit", "INVALID");
        }
        boolean organiser = isOrganiser(request);
        Wanted wanted = new Wanted(q, given(country), given(kind), Math.min(limit, MOST_FOUND), organiser);
        return new Found(search.find(wanted).stream()
                .map(organisation -> OrganisationView.of(organisation, organiser))
                .toList());
    }

    @GetMapping("/{id}")
    OrganisationView read(@PathVariable String id, HttpServletRequest request) {
        boolean organiser = isOrganiser(request);
        return register.find(id, organiser)
                .map(organisation -> OrganisationView.of(organisation, organiser))
                .orElseThrow(Refusal::notFound);
    }

    @PatchMapping("/{id}")
    @PreAuthorize("hasRole('ORGANISER')")
    OrganisationView change(@PathVariable String id, @RequestBody OrganisationDetails patch) {
        return OrganisationView.of(register.change(id, patch), true);
    }

    /** Reads the file itself, so that nothing is taken in of what somebody without the role sends. */
    @PostMapping(path = "/import", consumes = "text/csv")
    @PreAuthorize("hasRole('ORGANISER')")
    Imported load(HttpServletRequest request) {
        return imports.load(body(request));
    }

    private static byte[] body(HttpServletRequest request) {
        try {
            return request.getInputStream().readAllBytes();
        } catch (IOException unreadable) {
            throw new HttpMessageNotReadableException(
                    "the file could not be read", unreadable, new ServletServerHttpRequest(request));
        }
    }

    private static @Nullable String given(@Nullable String filter) {
        return filter == null || filter.isBlank() ? null : filter;
    }

    private static boolean isOrganiser(HttpServletRequest request) {
        return request.isUserInRole("ORGANISER");
    }
}
