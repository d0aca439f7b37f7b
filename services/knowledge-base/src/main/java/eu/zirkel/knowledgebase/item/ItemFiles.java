package eu.zirkel.knowledgebase.item;

import eu.zirkel.knowledgebase.file.FileBytes;
import eu.zirkel.knowledgebase.file.FileName;
import eu.zirkel.knowledgebase.file.FileType;
import eu.zirkel.knowledgebase.file.StoredFile;
import eu.zirkel.service.Ids;
import eu.zirkel.service.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Files of items. Bytes are kept first and listed then, so what is listed is always there. */
@Component
final class ItemFiles implements ApplicationRunner {

    private static final int LONGEST_ALT = 500;

    private final Items items;
    private final FileBytes bytes;

    ItemFiles(Items items, FileBytes bytes) {
        this.items = items;
        this.bytes = bytes;
    }

    /**
     * Adds a file.
     *
     * @throws Refusal 400 when it is empty, of no allowed type or not what its name says
     */
    StoredFile add(String itemId, MultipartFile upload, @Nullable String alt) throws IOException {
        if (items.find(itemId).isEmpty()) {
            throw Refusal.notFound();
        }
        if (alt != null && alt.length() > LONGEST_ALT) {
            throw Refusal.invalid("alt", "TOO_LONG", LONGEST_ALT);
        }
        Path file = Files.createTempFile("upload", null);
        try {
            upload.transferTo(file.toFile());
            StoredFile stored = examine(file, Objects.requireNonNullElse(upload.getOriginalFilename(), ""), alt);
            bytes.keep(stored.id(), itemId, file);
            list(itemId, stored);
            return stored;
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** Removes a file for good. */
    void remove(String itemId, String fileId) {
        items.decide(itemId, item -> item.remove(fileId));
        bytes.forget(fileId);
    }

    @Override
    public void run(ApplicationArguments arguments) {
        bytes.forgetUnlisted((itemId, fileId) ->
                items.find(itemId).flatMap(item -> item.file(fileId)).isPresent());
    }

    private void list(String itemId, StoredFile stored) {
        try {
            items.decide(itemId, item -> item.add(stored));
        } catch (Refusal refused) {
            bytes.forget(stored.id());
            throw refused;
        }
    }

    private static StoredFile examine(Path file, String givenName, @Nullable String alt) throws IOException {
        long size = Files.size(file);
        if (size == 0) {
            throw Refusal.invalid("file", "EMPTY_FILE");
        }
        String name = FileName.safe(givenName);
        FileType type =
                FileType.claimedBy(name).orElseThrow(() -> Refusal.invalid("file", "FILE_TYPE", FileType.allowed()));
        if (!type.isIn(file)) {
            throw Refusal.invalid("file", "FILE_DISGUISED");
        }
        String description = alt == null || alt.isBlank() ? null : alt.strip();
        return new StoredFile(Ids.next(), name, type.mime(), size, description);
    }
}
