package eu.zirkel.notification.messages;

import eu.zirkel.contracts.NotificationEvent.MessageBounced;
import eu.zirkel.contracts.NotificationEvent.MessageSent;
import eu.zirkel.contracts.NotificationEvent.MessageSuppressed;
import eu.zirkel.messaging.Aggregate;
import eu.zirkel.notification.catalogue.MailCode;
import eu.zirkel.notification.mails.Mail;
import eu.zirkel.service.Ids;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One mail to one person for one cause. Its id is derived from these three, so that a cause heard twice makes one
 * message; it is written once, and every attempt sends the same bytes (reliability M1, M4). Address and bytes go once
 * they are needed no more; what was sent to whom and when stays.
 */
@Document("messages")
@CompoundIndex(def = "{'status': 1, 'due': 1}", partialFilter = "{'due': {'$exists': true}}")
class Message extends Aggregate {

    private MessageStatus status = MessageStatus.WAITING;
    private MailCode code = MailCode.REG_CONFIRMED;

    @Indexed
    private String personId = "";

    @Indexed
    private String activityId = "";

    private String registrationId = "";
    private @Nullable String formLanguage;
    private boolean seated;
    private Map<String, String> details = Map.of();
    private Instant causedAt = Instant.EPOCH;
    private Instant createdAt = Instant.EPOCH;
    private @Nullable Instant endedAt;
    private @Nullable String reason;
    private @Nullable String language;
    private @Nullable String subject;
    private @Nullable String address;
    private @Nullable Long activitySequence;
    private byte @Nullable [] mime;

    @Indexed(sparse = true)
    private @Nullable String awaited;

    // On the store's clock, see StoreClock: when to look at it again. Absent once the end is reached.
    private @Nullable Instant due;

    private @Nullable String holder;
    private int attempts;

    @PersistenceCreator
    Message(String id) {
        super(id);
    }

    /** The intent to send a mail. */
    static Message intended(Cause cause, Recipient recipient, Instant now) {
        Message message = new Message(Ids.derived(cause.id(), cause.code().code(), recipient.personId()));
        message.code = cause.code();
        message.personId = recipient.personId();
        message.activityId = cause.activityId();
        message.registrationId = recipient.registrationId();
        message.formLanguage = recipient.formLanguage();
        message.seated = recipient.seated();
        message.details = cause.details();
        message.causedAt = cause.at();
        message.createdAt = now;
        return message;
    }

    /** Something it is about has not been learnt; it is looked at again when that is, or at the latest when due. */
    void await(String missing, Instant lookAgain) {
        status = MessageStatus.WAITING;
        awaited = missing;
        due = lookAgain;
        attempts++;
    }

    /**
     * It has been written, and never will be again.
     *
     * @param known sequence of the activity's news from which it was written
     */
    void written(Mail mail, String recipientAddress, long known, Instant sendFrom) {
        status = MessageStatus.QUEUED;
        awaited = null;
        language = mail.language();
        subject = mail.subject();
        mime = mail.bytes();
        address = recipientAddress;
        activitySequence = known;
        due = sendFrom;
        attempts = 0;
    }

    /** An instance takes it in hand until the lease ends. */
    void claim(String instance, Instant leaseEnds) {
        status = MessageStatus.SENDING;
        holder = instance;
        due = leaseEnds;
    }

    /** The instance gives it back, to be tried again from the given moment. */
    void release(Instant tryFrom) {
        status = MessageStatus.QUEUED;
        holder = null;
        due = tryFrom;
    }

    /** A mail server put it off. */
    void deferred(Instant tryFrom) {
        attempts++;
        release(tryFrom);
    }

    /** A mail server took it over. */
    void accepted(Instant now) {
        end(MessageStatus.SENT, now);
        emit(new MessageSent(id(), code.code(), personId));
    }

    /** A mail server will never take it. */
    void refused(String why, Instant now) {
        end(MessageStatus.FAILED, now);
        reason = why;
        emit(new MessageBounced(id(), code.code(), personId, why));
    }

    /** It makes no sense any more. */
    void suppress(String why, Instant now) {
        end(MessageStatus.SUPPRESSED, now);
        reason = why;
        emit(new MessageSuppressed(id(), code.code(), personId, why));
    }

    private void end(MessageStatus last, Instant now) {
        status = last;
        endedAt = now;
        awaited = null;
        due = null;
        holder = null;
        address = null;
        mime = null;
        details = Map.of();
    }

    MessageStatus status() {
        return status;
    }

    MailCode code() {
        return code;
    }

    String personId() {
        return personId;
    }

    String activityId() {
        return activityId;
    }

    String registrationId() {
        return registrationId;
    }

    @Nullable
    String formLanguage() {
        return formLanguage;
    }

    boolean seated() {
        return seated;
    }

    Map<String, String> details() {
        return details;
    }

    Instant causedAt() {
        return causedAt;
    }

    Instant createdAt() {
        return createdAt;
    }

    @Nullable
    Instant endedAt() {
        return endedAt;
    }

    @Nullable
    String reason() {
        return reason;
    }

    @Nullable
    String language() {
        return language;
    }

    @Nullable
    String subject() {
        return subject;
    }

    @Nullable
    String address() {
        return address;
    }

    byte @Nullable [] mime() {
        return mime;
    }

    /** Sequence of the activity's news from which it was written; absent while it is not. */
    @Nullable
    Long activitySequence() {
        return activitySequence;
    }

    @Nullable
    String awaited() {
        return awaited;
    }

    int attempts() {
        return attempts;
    }
}
