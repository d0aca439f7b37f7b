package eu.zirkel.notification.messages;

import eu.zirkel.notification.activities.Activities;
import eu.zirkel.notification.activities.KnownActivity;
import eu.zirkel.notification.activities.KnownProgramme;
import eu.zirkel.notification.activities.Programmes;
import eu.zirkel.notification.contacts.Contact;
import eu.zirkel.notification.contacts.Contacts;
import eu.zirkel.notification.mails.MailOrder;
import eu.zirkel.notification.mails.Mails;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns intents into mails as soon as everything they are about has been learnt. */
@Component
class Writing {

    static final String CANCELLED = "ACTIVITY_CANCELLED";
    static final String ERASED = "PERSON_ERASED";

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);
    private static final int LONGEST_WAIT_DOUBLINGS = 9;

    private final Activities activities;
    private final Programmes programmes;
    private final Contacts contacts;
    private final Mails mails;
    private final Clock clock;
    private final StoreClock storeClock;

    Writing(
            Activities activities,
            Programmes programmes,
            Contacts contacts,
            Mails mails,
            Clock clock,
            StoreClock storeClock) {
        this.activities = activities;
        this.programmes = programmes;
        this.contacts = contacts;
        this.mails = mails;
        this.clock = clock;
        this.storeClock = storeClock;
    }

    /** What is known of everything these are about, by id. */
    record Knowledge(
            Map<String, Contact> people,
            Map<String, KnownActivity> activities,
            Map<String, KnownProgramme> programmes) {}

    /** Looks up once what these are about. */
    Knowledge lookUp(Collection<Message> messages) {
        Map<String, Contact> people = contacts.find(distinct(messages, Message::personId));
        Map<String, KnownActivity> known = activities.find(distinct(messages, Message::activityId));
        Set<String> senders = known.values().stream()
                .filter(KnownActivity::isPublished)
                .map(KnownActivity::programmeId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return new Knowledge(people, known, senders.isEmpty() ? Map.of() : programmes.find(senders));
    }

    private static Set<String> distinct(Collection<Message> messages, Function<Message, String> id) {
        return messages.stream().map(id).collect(Collectors.toSet());
    }

    /** Brings it to QUEUED, SUPPRESSED or WAITING; stores nothing. */
    void write(Message message, Knowledge known) {
        KnownActivity activity = known.activities().get(message.activityId());
        KnownActivity published = activity != null && activity.isPublished() ? activity : null;
        KnownProgramme programme = published == null ? null : known.programmes().get(published.programmeId());
        write(message, published, programme, known.people().get(message.personId()));
    }

    private void write(
            Message message,
            @Nullable KnownActivity activity,
            @Nullable KnownProgramme programme,
            @Nullable Contact contact) {
        if (contact != null && contact.erased()) {
            message.suppress(ERASED, clock.instant());
        } else if (activity == null) {
            await(message, message.activityId());
        } else if (activity.isCancelled() && !message.code().makesSenseAfterCancellation()) {
            message.suppress(CANCELLED, clock.instant());
        } else if (programme == null) {
            await(message, Objects.requireNonNull(activity.programmeId()));
        } else if (contact == null) {
            await(message, message.personId());
        } else {
            MailOrder order = new MailOrder(
                    message.id(),
                    message.code(),
                    message.registrationId(),
                    message.formLanguage(),
                    message.seated(),
                    message.details(),
                    programme,
                    activity,
                    contact,
                    clock.instant());
            message.written(mails.write(order), order.address(), activity.sequence(), storeClock.now());
        }
    }

    /** What arrives releases it at once; looking again is for what arrived in the very moment of storing. */
    private void await(Message message, String missing) {
        int doublings = Math.min(message.attempts(), LONGEST_WAIT_DOUBLINGS);
        message.await(missing, storeClock.in(LOOK_AGAIN.multipliedBy(1L << doublings)));
    }
}
