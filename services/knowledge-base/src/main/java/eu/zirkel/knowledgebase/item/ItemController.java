package eu.zirkel.knowledgebase.item;

import eu.zirkel.service.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.security.Principal;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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
import tools.jackson.databind.node.ObjectNode;

/** One item: editors write it, everybody reads it once it is published. */
@RestController
@RequestMapping("/api/items")
class ItemController {

    private static final int LONGEST_KEY = 200;

    private final Items items;
    private final ItemViews views;
    private final ContentJson contents;
    private final Warnings warnings;
    private final Clock clock;

    ItemController(Items items, ItemViews views, ContentJson contents, Warnings warnings, Clock clock) {
        this.items = items;
        this.views = views;
        this.contents = contents;
        this.warnings = warnings;
        this.clock = clock;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasRole('EDITOR')")
    ItemView create(
            @RequestBody Content content,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Principal editor) {
        if (key == null) {
            return views.forEditor(items.create(content));
        }
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw Refusal.invalid("Idempotency-Key", "INVALID");
        }
        return views.forEditor(items.createOnce(content, editor.getName() + "\n" + key, contents.digest(content)));
    }

    @GetMapping("/{id}")
    ItemView show(@PathVariable String id, HttpServletRequest reader) {
        Item item = items.find(id).orElseThrow(Refusal::notFound);
        if (reader.isUserInRole("EDITOR")) {
            return views.forEditor(item);
        }
        if (!item.isPublic()) {
            throw Refusal.notFound();
        }
        return views.forPublic(item);
    }

    @PatchMapping(
            path = "/{id}",
            consumes = {MediaType.APPLICATION_JSON_VALUE, "application/merge-patch+json"})
    @PreAuthorize("hasRole('EDITOR')")
    ItemView change(@PathVariable String id, @RequestBody ObjectNode patch) {
        return views.forEditor(warnings.told(() -> items.change(id, content -> contents.patched(content, patch))));
    }

    @PostMapping("/{id}/submit")
    @PreAuthorize("hasRole('EDITOR')")
    ItemView submit(@PathVariable String id) {
        return views.forEditor(items.submit(id));
    }

    @PostMapping("/{id}/publish")
    @PreAuthorize("hasRole('EDITOR')")
    ItemView publish(@PathVariable String id, @Valid @RequestBody(required = false) @Nullable Publication request) {
        List<Acknowledgement> acknowledgements = request == null ? List.of() : request.acknowledgements();
        return views.forEditor(warnings.told(() -> items.publish(id, acknowledgements)));
    }

    @PostMapping("/{id}/archive")
    @PreAuthorize("hasRole('EDITOR')")
    ItemView archive(@PathVariable String id) {
        return views.forEditor(items.archive(id));
    }

    /** Leads to where the recording is, as long as it is there. */
    @GetMapping("/{id}/recording")
    ResponseEntity<Void> watch(@PathVariable String id) {
        Item item = items.find(id).filter(Item::isPublic).orElseThrow(Refusal::notFound);
        if (item.isExpired(clock.instant())) {
            throw Refusal.gone("RECORDING_EXPIRED");
        }
        String url = item.content().url();
        if (url == null) {
            throw Refusal.notFound();
        }
        return ResponseEntity.status(HttpStatus.FOUND).location(URI.create(url)).build();
    }

    record Publication(@Nullable @Size(max = 10) List<@Valid Acknowledged> acknowledgeWarnings) {

        List<Acknowledgement> acknowledgements() {
            return acknowledgeWarnings == null
                    ? List.of()
                    : acknowledgeWarnings.stream()
                            .map(warning -> new Acknowledgement(warning.code(), warning.reason()))
                            .toList();
        }
    }

    record Acknowledged(
            @NotBlank @Size(max = 50) String code,
            @NotBlank @Size(max = 500) String reason) {}
}
