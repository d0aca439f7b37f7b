package eu.zirkel.notification.messages;

import eu.zirkel.messaging.Correlation;
import eu.zirkel.messaging.Incoming;
import eu.zirkel.notification.catalogue.MailCode;
import eu.zirkel.notification.messages.Writing.Knowledge;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
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
     * Sends a mail to each.
     *
     * @return the news of the activity up to this sequence are in them, or will be; 0 when that is not known, because the
     *     cause was heard before
     */
    public long send(Cause cause, List<Recipient> recipients) {
        return sendAll(List.of(new Order(cause, recipients, Correlation.current())))
                .getFirst();
    }

    /**
     * Sends many. Those that can be written are stored with their bytes and already in the hands of a sender of this
     * instance, in one round trip; the others wait until what they are about has been learnt.
     *
     * @return for each order what {@link #send} returns
     */
    public List<Long> sendAll(List<Order> orders) {
        Map<Order, List<Message>> byOrder = new IdentityHashMap<>();
        Map<String, Message> fresh = new LinkedHashMap<>();
        Map<String, Correlation> correlations = new HashMap<>();
        for (Order order : orders) {
            List<Message> intended = order.recipients().stream()
                    .map(recipient -> Message.intended(order.cause(), recipient, clock.instant()))
                    .toList();
            byOrder.put(order, intended);
            for (Message message : intended) {
                // A cause may be heard twice at once; the first counts.
                fresh.putIfAbsent(message.id(), message);
                correlations.putIfAbsent(message.id(), order.correlation());
            }
        }
        Set<String> heardBefore = create(List.copyOf(fresh.values()), correlations);
        return orders.stream()
                .map(order -> known(byOrder.getOrDefault(order, List.of()), fresh, heardBefore))
                .toList();
    }

    private Set<String> create(List<Message> messages, Map<String, Correlation> correlations) {
        if (messages.isEmpty()) {
            return Set.of();
        }
        write(messages, correlations);
        List<Message> taken = take(messages);
        Set<String> heardBefore;
        try {
            heardBefore = store.create(messages);
        } catch (RuntimeException outage) {
            taken.forEach(hands::letGo);
            throw outage;
        }
        pass(taken, heardBefore);
        List<Message> stored = messages.stream()
                .filter(message -> !heardBefore.contains(message.id()))
                .toList();
        // What was missing may have arrived while they were stored, and looked for them in vain.
        lookAgainAtOnce(
                stored.stream()
                        .filter(message -> message.status() == MessageStatus.WAITING)
                        .toList(),
                correlations);
        stored.forEach(meters::suppressed);
        return heardBefore;
    }

    private void write(List<Message> messages, Map<String, Correlation> correlations) {
        Knowledge knowledge = writing.lookUp(messages);
        for (Message message : messages) {
            Correlation correlation = correlations.getOrDefault(message.id(), Correlation.current());
            correlation.within(() -> {
                writing.write(message, knowledge);
                return true;
            });
        }
    }

    private List<Message> take(List<Message> messages) {
        return messages.stream()
                .filter(message -> message.status() == MessageStatus.QUEUED)
                .filter(hands::claimIfFree)
                .toList();
    }

    private void pass(List<Message> taken, Set<String> notOurs) {
        for (Message message : taken) {
            if (notOurs.contains(message.id())) {
                hands.letGo(message);
            } else {
                hands.pass(message);
            }
        }
    }

    private static long known(List<Message> ordered, Map<String, Message> fresh, Set<String> heardBefore) {
        boolean allNew = ordered.stream()
                .allMatch(message -> fresh.get(message.id()) == message && !heardBefore.contains(message.id()));
        return !allNew
                ? 0
                : ordered.stream()
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

    /** Programmes or people have been learnt: what waited for them is written and sent. */
    public void arrived(List<? extends Incoming<?>> news) {
        Map<String, Correlation> arrivals = new HashMap<>();
        news.forEach(one -> arrivals.put(one.subject(), one.correlation()));
        List<Message> waiting = store.awaiting(arrivals.keySet());
        Map<String, Correlation> correlations = new HashMap<>();
        for (Message message : waiting) {
            Correlation correlation = arrivals.get(message.awaited());
            if (correlation != null) {
                correlations.put(message.id(), correlation);
            }
        }
        lookAgainAtOnce(waiting, correlations);
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
        write(List.of(message), Map.of());
        store(List.of(message));
    }

    private void lookAgainAtOnce(List<Message> messages, Map<String, Correlation> correlations) {
        if (messages.isEmpty()) {
            return;
        }
        Map<Message, String> before = new IdentityHashMap<>();
        messages.forEach(message -> before.put(message, String.valueOf(message.awaited())));
        write(messages, correlations);
        // That one still waits for the same is stored already.
        store(messages.stream()
                .filter(message -> message.status() != MessageStatus.WAITING
                        || !String.valueOf(message.awaited()).equals(before.get(message)))
                .toList());
    }

    private void store(List<Message> messages) {
        List<Message> taken = take(messages);
        Set<String> notOurs;
        try {
            notOurs = store.saveAll(messages);
        } catch (RuntimeException outage) {
            taken.forEach(hands::letGo);
            throw outage;
        }
        pass(taken, notOurs);
        messages.stream().filter(message -> !notOurs.contains(message.id())).forEach(meters::suppressed);
    }

    private void suppress(Message message, String reason) {
        message.suppress(reason, clock.instant());
        if (store.save(message)) {
            meters.suppressed(message);
        }
    }
}
