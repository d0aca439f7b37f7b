package eu.zirkel.notification.messages;

import eu.zirkel.notification.catalogue.MailCode;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Makes messages: exactly one per cause and person, whatever is heard twice and in whatever order. */
@Component
public class Messages {

    private static final Duration SETTLING = Duration.ofSeconds(1);

    private final MessageStore store;
    private final Writing writing;
    private final Hands hands;
    private final MailMeters meters;
    private final Clock clock;
    private final StoreClock storeClock;

    Messages(MessageStore store, Writing writing, Hands hands, MailMeters meters, Clock clock, StoreClock storeClock) {
        this.store = store;
        this.writing = writing;
        this.hands = hands;
        this.meters = meters;
        this.clock = clock;
        this.storeClock = storeClock;
    }

    /**
     * Sends a mail to each. Those that can be written are stored with their bytes and already in the hands of a sender of
     * this instance, in one round trip; the others wait until what they are about has been learnt.
     *
     * @return the news of the activity up to this sequence are in them, or will be; 0 when that is not known, because the
     *     cause was heard before
     */
    public long send(Cause cause, List<Recipient> recipients) {
        if (recipients.isEmpty()) {
            return Long.MAX_VALUE;
        }
        List<Message> messages = recipients.stream()
                .map(recipient -> Message.intended(cause, recipient, clock.instant()))
                .toList();
        writing.write(messages);
        List<Message> taken = new ArrayList<>();
        messages.stream()
                .filter(message -> message.status() == MessageStatus.QUEUED)
                .filter(hands::claimIfFree)
                .forEach(taken::add);
        Set<String> heardBefore;
        try {
            heardBefore = store.create(messages);
        } catch (RuntimeException outage) {
            taken.forEach(hands::letGo);
            throw outage;
        }
        for (Message message : taken) {
            if (heardBefore.contains(message.id())) {
                hands.letGo(message);
            } else {
                hands.pass(message);
            }
        }
        // What was missing may have arrived while they were stored, and looked for them in vain.
        messages.stream()
                .filter(message -> message.status() == MessageStatus.WAITING)
                .filter(message -> !heardBefore.contains(message.id()))
                .forEach(this::lookAgainAtOnce);
        messages.stream().filter(message -> !heardBefore.contains(message.id())).forEach(meters::suppressed);
        return heardBefore.isEmpty() ? known(messages) : 0;
    }

    private static long known(List<Message> messages) {
        return messages.stream()
                .map(Message::activitySequence)
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .min()
                .orElse(Long.MAX_VALUE);
    }

    /** The same, but written a moment later: more about the activity usually follows at once, and will be in them. */
    public void sendInAMoment(Cause cause, List<Recipient> recipients) {
        if (!recipients.isEmpty()) {
            List<Message> messages = recipients.stream()
                    .map(recipient -> Message.intended(cause, recipient, clock.instant()))
                    .toList();
            messages.forEach(message -> message.await(cause.activityId(), storeClock.in(SETTLING)));
            store.create(messages);
        }
    }

    /**
     * An activity has been learnt. What waited for it is written a moment later: the topics are being caught up with, and
     * more about the activity usually follows at once.
     */
    public void activityArrived(String activityId) {
        store.lookAgain(activityId, storeClock.in(SETTLING));
    }

    /** News of an activity have been learnt: mails with these codes that are not written yet will say them. */
    public void activityChanged(String activityId, Set<MailCode> codes) {
        store.beginAnew(activityId, codes, storeClock.in(SETTLING));
    }

    /**
     * Those of the recipients who do not read some news in another mail: one with one of these codes that was written
     * from it, or is not written yet.
     */
    public List<Recipient> uninformed(
            List<Recipient> recipients, String activityId, long sequence, Set<MailCode> codes) {
        if (recipients.isEmpty()) {
            return recipients;
        }
        Map<String, Set<String>> informed =
                store
                        .informing(
                                activityId,
                                sequence,
                                codes,
                                recipients.stream().map(Recipient::personId).toList())
                        .stream()
                        .collect(Collectors.groupingBy(
                                Message::registrationId, Collectors.mapping(Message::personId, Collectors.toSet())));
        return recipients.stream()
                .filter(recipient -> !informed.getOrDefault(recipient.registrationId(), Set.of())
                        .contains(recipient.personId()))
                .toList();
    }

    /** A programme or person has been learnt: what waited for it is written and sent. */
    public void arrived(String id) {
        store.awaiting(id).forEach(this::lookAgainAtOnce);
    }

    /** An activity is cancelled: what was about to be sent as if it took place is not. */
    public void activityCancelled(String activityId) {
        store.unsentOfActivity(activityId).stream()
                .filter(message -> !message.code().makesSenseAfterCancellation())
                .forEach(message -> suppress(message, Writing.CANCELLED));
    }

    /** A person is erased: nothing more goes there. */
    public void personErased(String personId) {
        store.unsentOfPerson(personId).forEach(message -> suppress(message, Writing.ERASED));
    }

    /** Writes a waiting message if that is possible by now; else it waits on. */
    void lookAgain(Message message) {
        writing.write(message);
        store(message);
    }

    private void lookAgainAtOnce(Message message) {
        String before = message.awaited();
        writing.write(message);
        // That it still waits for the same is stored already.
        if (message.status() != MessageStatus.WAITING || !Objects.equals(message.awaited(), before)) {
            store(message);
        }
    }

    private void store(Message message) {
        boolean taken = message.status() == MessageStatus.QUEUED && hands.claimIfFree(message);
        if (!store.save(message)) {
            if (taken) {
                hands.letGo(message);
            }
            return;
        }
        if (taken) {
            hands.pass(message);
        }
        meters.suppressed(message);
    }

    private void suppress(Message message, String reason) {
        message.suppress(reason, clock.instant());
        if (store.save(message)) {
            meters.suppressed(message);
        }
    }
}
