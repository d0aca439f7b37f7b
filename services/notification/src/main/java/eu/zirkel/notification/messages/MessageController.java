package eu.zirkel.notification.messages;

import eu.zirkel.notification.catalogue.MailCode;
import eu.zirkel.service.Refusal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What was sent to whom, when, for organisers and operators: ids and subjects, no addresses, no bodies. */
@RestController
class MessageController {

    private static final int MOST = 1_000;

    private final MessageStore store;

    MessageController(MessageStore store) {
        this.store = store;
    }

    @GetMapping("/api/messages")
    @PreAuthorize("hasAnyRole('ORGANISER', 'OPERATOR')")
    Listed list(
            @RequestParam(required = false) @Nullable String person,
            @RequestParam(required = false) @Nullable String activity,
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(defaultValue = "100") int limit) {
        if (limit < 1 || limit > MOST) {
            throw Refusal.invalid("limit", "NOT_ALLOWED", "1–" + MOST);
        }
        return new Listed(store.newest(person, activity, mail(code), limit).stream()
                .map(Shown::of)
                .toList());
    }

    private static @Nullable MailCode mail(@Nullable String code) {
        try {
            return code == null ? null : MailCode.of(code);
        } catch (IllegalArgumentException unknown) {
            throw Refusal.invalid(
                    "code",
                    "NOT_ALLOWED",
                    Arrays.stream(MailCode.values()).map(MailCode::code).collect(Collectors.joining(", ")));
        }
    }

    record Listed(List<Shown> messages) {}

    record Shown(
            String id,
            String code,
            String personId,
            String activityId,
            @Nullable String language,
            @Nullable String subject,
            String status,
            @Nullable String reason,
            Instant createdAt,
            @Nullable Instant sentAt) {

        static Shown of(Message message) {
            MessageStatus status = message.status() == MessageStatus.SENDING ? MessageStatus.QUEUED : message.status();
            return new Shown(
                    message.id(),
                    message.code().code(),
                    message.personId(),
                    message.activityId(),
                    message.language(),
                    message.subject(),
                    status.name(),
                    message.reason(),
                    message.createdAt(),
                    status == MessageStatus.SENT ? message.endedAt() : null);
        }
    }
}
