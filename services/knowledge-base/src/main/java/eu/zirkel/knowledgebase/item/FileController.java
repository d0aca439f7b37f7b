package eu.zirkel.knowledgebase.item;

import eu.zirkel.knowledgebase.file.FileBytes;
import eu.zirkel.knowledgebase.file.StoredFile;
import eu.zirkel.service.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** Files of an item: editors add and remove them, everybody gets those of a published item. */
@RestController
@RequestMapping("/api/items/{id}/files")
class FileController {

    private static final Duration FOR_GOOD = Duration.ofDays(365);

    private final Items items;
    private final ItemFiles files;
    private final FileBytes bytes;
    private final Warnings warnings;
    private final Clock clock;

    FileController(Items items, ItemFiles files, FileBytes bytes, Warnings warnings, Clock clock) {
        this.items = items;
        this.files = files;
        this.bytes = bytes;
        this.warnings = warnings;
        this.clock = clock;
    }

    /** The body is read only in here, that is for editors only. */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasRole('EDITOR')")
    StoredFile add(@PathVariable String id, MultipartHttpServletRequest request) throws IOException {
        MultipartFile file;
        try {
            file = request.getFile("file");
        } catch (MaxUploadSizeExceededException tooLarge) {
            throw tooLarge;
        } catch (MultipartException malformed) {
            throw Refusal.invalid("file", "INVALID");
        }
        if (file == null) {
            throw Refusal.invalid("file", "REQUIRED");
        }
        return files.add(id, file, request.getParameter("alt"));
    }

    @DeleteMapping("/{fileId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @PreAuthorize("hasRole('EDITOR')")
    void remove(@PathVariable String id, @PathVariable String fileId) {
        warnings.told(() -> {
            files.remove(id, fileId);
            return fileId;
        });
    }

    @GetMapping("/{fileId}")
    ResponseEntity<Resource> get(@PathVariable String id, @PathVariable String fileId, HttpServletRequest reader) {
        Item item = items.find(id)
                .filter(found -> found.isPublic() || reader.isUserInRole("EDITOR"))
                .orElseThrow(Refusal::notFound);
        StoredFile file = item.file(fileId).orElseThrow(Refusal::notFound);
        Instant now = clock.instant();
        if (item.isExpired(now)) {
            throw Refusal.gone("RECORDING_EXPIRED");
        }
        return ResponseEntity.ok()
                .contentType(mediaType(file))
                .cacheControl(caching(item, now))
                .eTag("\"" + file.id() + "\"")
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(file).toString())
                .body(bytes.open(file));
    }

    private static MediaType mediaType(StoredFile file) {
        MediaType type = MediaType.parseMediaType(file.mime());
        return type.getType().equals("text") ? new MediaType(type, StandardCharsets.UTF_8) : type;
    }

    private static CacheControl caching(Item item, Instant now) {
        Instant end = item.content().availableUntil();
        if (!item.isPublic()) {
            return CacheControl.noStore();
        }
        if (end == null) {
            return CacheControl.maxAge(FOR_GOOD).cachePublic().immutable();
        }
        Duration rest = Duration.between(now, end);
        return CacheControl.maxAge(rest.compareTo(FOR_GOOD) < 0 ? rest : FOR_GOOD)
                .cachePublic();
    }

    private static ContentDisposition disposition(StoredFile file) {
        boolean shown = file.mime().equals("application/pdf")
                || file.mime().startsWith("image/")
                || file.mime().startsWith("audio/")
                || file.mime().startsWith("video/");
        return (shown ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(file.name(), StandardCharsets.UTF_8)
                .build();
    }
}
