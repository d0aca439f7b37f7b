package eu.zirkel.knowledgebase.item;

import eu.zirkel.contracts.KnowledgeBaseEvent.KnowledgeItemArchived;
import eu.zirkel.contracts.KnowledgeBaseEvent.KnowledgeItemPublished;
import eu.zirkel.contracts.KnowledgeBaseEvent.RecordingPublished;
import eu.zirkel.contracts.Recording;
import eu.zirkel.knowledgebase.file.StoredFile;
import eu.zirkel.messaging.Aggregate;
import eu.zirkel.service.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Something that was learnt. Whatever changes in a published item is told at once, so that nobody shows what is no more
 * so; a recording is announced once.
 */
@Document("items")
@CompoundIndex(def = "{'status': 1, 'createdAt': -1}")
@CompoundIndex(name = "versions", def = "{'status': 1, 'version': 1, '_id': 1}")
final class Item extends Aggregate {

    private static final int MOST_FILES = 50;

    private Content content;
    private final Instant createdAt;
    private final @Nullable String requestDigest;
    private Status status = Status.DRAFT;
    private @Nullable Instant publishedAt;
    private List<StoredFile> files = new ArrayList<>();
    private List<Acknowledgement> acknowledged = new ArrayList<>();

    /** @param requestDigest of the request that made it, if it had an idempotency key */
    Item(String id, Content content, Instant createdAt, @Nullable String requestDigest) {
        super(id);
        this.content = content;
        this.createdAt = createdAt;
        this.requestDigest = requestDigest;
    }

    Content content() {
        return content;
    }

    Status status() {
        return status;
    }

    Instant createdAt() {
        return createdAt;
    }

    Optional<Instant> publishedAt() {
        return Optional.ofNullable(publishedAt);
    }

    List<StoredFile> files() {
        return List.copyOf(files);
    }

    boolean isPublic() {
        return status == Status.PUBLISHED;
    }

    /** Whether this request made it. */
    boolean wasMadeBy(String digest) {
        return digest.equals(requestDigest);
    }

    /** The activities it belongs to, the recorded one included. */
    List<String> activities() {
        return Stream.concat(content.activityIds().stream(), Stream.ofNullable(content.activityId()))
                .distinct()
                .toList();
    }

    /** The file, if it is one of this item's. */
    Optional<StoredFile> file(String fileId) {
        return files.stream().filter(file -> file.id().equals(fileId)).findFirst();
    }

    /** Whether it is a recording whose time is over. */
    boolean isExpired(Instant now) {
        Instant end = content.availableUntil();
        return end != null && !now.isBefore(end);
    }

    /** Codes of what should be better before anybody sees it. */
    List<String> warnings() {
        boolean captioned = Boolean.TRUE.equals(content.captions());
        return switch (content.type()) {
            case RECORDING -> captioned || hasFile("text/vtt") ? List.of() : List.of("CAPTIONS_MISSING");
            case PODCAST ->
                captioned || hasFile("text/vtt") || hasFile("text/plain") || hasFile("application/pdf")
                        ? List.of()
                        : List.of("TRANSCRIPT_MISSING");
            default -> List.of();
        };
    }

    /** Says something else. */
    void change(Content changed) {
        refuseIfArchived();
        if (changed.type() != content.type()) {
            throw Refusal.invalid("type", "FIXED");
        }
        if (changed.equals(content)) {
            return;
        }
        content = changed;
        if (isPublic()) {
            refuseUnlessPresentable();
            tell();
        }
    }

    /** Asks for a second pair of eyes. */
    void submit() {
        if (status == Status.DRAFT) {
            status = Status.IN_REVIEW;
        } else if (status != Status.IN_REVIEW) {
            throw Refusal.conflict("WRONG_STATE");
        }
    }

    /** Becomes public; nothing happens if it is. */
    void publish(List<Acknowledgement> acknowledgements, Instant now) {
        if (isPublic()) {
            return;
        }
        refuseIfArchived();
        acknowledged.addAll(acknowledgements);
        if (isExpired(now)) {
            throw Refusal.unprocessable("RECORDING_EXPIRED");
        }
        refuseUnlessPresentable();
        status = Status.PUBLISHED;
        publishedAt = now;
        tell();
        if (content.type() == ItemType.RECORDING) {
            emit(new RecordingPublished(
                    id(),
                    Objects.requireNonNull(content.activityId()),
                    content.titles(),
                    Objects.requireNonNullElse(content.scope(), Recording.Scope.TALK),
                    content.availableUntil()));
        }
    }

    /** Is not shown any more; nothing happens if it is not. */
    void archive() {
        if (isPublic()) {
            emit(new KnowledgeItemArchived(id()));
        }
        status = Status.ARCHIVED;
    }

    /** Gets a file. */
    void add(StoredFile file) {
        refuseIfArchived();
        if (files.size() >= MOST_FILES) {
            throw Refusal.unprocessable("TOO_MANY_FILES");
        }
        files.add(file);
        if (isPublic()) {
            tell();
        }
    }

    /** Loses a file; nothing happens if it has none such. */
    void remove(String fileId) {
        refuseIfArchived();
        if (files.removeIf(file -> file.id().equals(fileId)) && isPublic()) {
            refuseUnlessPresentable();
            tell();
        }
    }

    private void tell() {
        emit(new KnowledgeItemPublished(
                id(),
                content.type().name(),
                content.titles(),
                content.language(),
                content.topics(),
                Stream.concat(content.territories().stream(), content.municipalities().stream())
                        .distinct()
                        .toList(),
                activities(),
                content.visibility().name()));
    }

    private void refuseUnlessPresentable() {
        if (content.type() == ItemType.RECORDING && !Boolean.TRUE.equals(content.speakerConsent())) {
            throw Refusal.unprocessable("CONSENT_MISSING");
        }
        List<String> open = warnings().stream()
                .filter(code ->
                        acknowledged.stream().noneMatch(known -> known.code().equals(code)))
                .toList();
        if (!open.isEmpty()) {
            throw new UnacknowledgedException(open);
        }
    }

    private void refuseIfArchived() {
        if (status == Status.ARCHIVED) {
            throw Refusal.conflict("WRONG_STATE");
        }
    }

    private boolean hasFile(String mime) {
        return files.stream().anyMatch(file -> file.mime().equals(mime));
    }
}
