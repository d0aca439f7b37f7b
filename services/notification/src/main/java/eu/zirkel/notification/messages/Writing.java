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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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

    /** Brings each to QUEUED, SUPPRESSED or WAITING; stores nothing. */
    void write(Collection<Message> messages) {
        Map<String, Optional<KnownActivity>> activitiesById = new HashMap<>();
        Map<String, Optional<KnownProgramme>> programmesById = new HashMap<>();
        Map<String, Contact> people = contacts.find(
                messages.stream().map(Message::personId).distinct().toList());
        for (Message message : messages) {
            KnownActivity activity = activitiesById
                    .computeIfAbsent(message.activityId(), activities::find)
                    .filter(KnownActivity::isPublished)
                    .orElse(null);
            KnownProgramme programme = activity == null
                    ? null
                    : programmesById
                            .computeIfAbsent(Objects.requireNonNull(activity.programmeId()), programmes::find)
                            .orElse(null);
            write(message, activity, programme, people.get(message.personId()));
        }
    }

    /** One message alone. */
    void write(Message message) {
        write(List.of(message));
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
