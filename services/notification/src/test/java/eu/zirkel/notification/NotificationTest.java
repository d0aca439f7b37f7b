package eu.zirkel.notification;

import static org.assertj.core.api.Assertions.assertThat;

import eu.zirkel.contracts.EventCatalogue;
import eu.zirkel.contracts.Format;
import eu.zirkel.contracts.FuzzyDate;
import eu.zirkel.contracts.Participant;
import eu.zirkel.contracts.PeopleEvent.PersonContactChanged;
import eu.zirkel.contracts.Recording;
import eu.zirkel.contracts.RegistrationEvent.RegistrationConfirmed;
import eu.zirkel.contracts.RegistrationEvent.RegistrationRejected;
import eu.zirkel.contracts.RegistrationEvent.RegistrationSubmitted;
import eu.zirkel.contracts.RegistrationEvent.RegistrationWaitlisted;
import eu.zirkel.contracts.RegistrationEvent.RegistrationWithdrawn;
import eu.zirkel.contracts.RegistrationEvent.SeatOfferLapsed;
import eu.zirkel.contracts.RegistrationEvent.SeatOffered;
import eu.zirkel.contracts.RegistrationEvent.Via;
import eu.zirkel.contracts.SchedulingEvent.ActivityPublished;
import eu.zirkel.contracts.SchedulingEvent.ProgrammePublished;
import eu.zirkel.contracts.Target;
import eu.zirkel.notification.activities.Activities;
import eu.zirkel.notification.activities.KnownActivity;
import eu.zirkel.notification.contacts.Contact;
import eu.zirkel.notification.contacts.Contacts;
import eu.zirkel.service.Ids;
import eu.zirkel.testing.ServiceTest;
import eu.zirkel.testing.TestApi;
import eu.zirkel.testing.TestEvents;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What the other services would say, and the people they say it of. */
@ServiceTest
abstract class NotificationTest extends MailReading {

    @Autowired
    TestApi api;

    @Autowired
    TestEvents events;

    @Autowired
    Activities activities;

    @Autowired
    Contacts contacts;

    final String programme = "p" + Ids.next();
    final String activity = "a" + Ids.next();

    /** The Coffee Lecture of story C, learnt before anybody can register for it. */
    void publishedLecture() {
        publishedProgramme();
        publishedActivity(at("2024-05-14T10:00"));
        learnt(KnownActivity::isPublished);
    }

    void publishedProgramme() {
        events.publish(programme, description());
    }

    ProgrammePublished description() {
        return new ProgrammePublished(
                programme,
                "coffee",
                Map.of("de", "Coffee Lectures"),
                null,
                "de",
                "Europe/Berlin",
                "Büro Zirkel",
                "buero@zirkel.example",
                Map.of("de", "Gefördert vom Land"));
    }

    void publishedActivity(FuzzyDate when) {
        events.publish(
                activity,
                new ActivityPublished(
                        activity,
                        "series",
                        programme,
                        "LECTURE",
                        Map.of("de", "Stadtentwicklung durch Bürgerbeteiligung Bottom-up"),
                        Map.of("de", "Bottom-up"),
                        null,
                        when,
                        "Europe/Berlin",
                        Duration.ofMinutes(40),
                        Format.ONLINE,
                        null,
                        null,
                        null,
                        null,
                        new Recording(true, Recording.Scope.TALK),
                        null,
                        0));
    }

    static FuzzyDate at(String local) {
        return FuzzyDate.at(LocalDateTime.parse(local).atZone(ZoneId.of("Europe/Berlin")));
    }

    /** Waits until the news has been learnt; a registration published after that finds it so. */
    void learnt(Predicate<KnownActivity> news) {
        eventually().until(() -> activities.find(activity).filter(news).isPresent());
    }

    private static ConditionFactory eventually() {
        return Awaitility.await().atMost(Duration.ofSeconds(15)).pollInterval(Duration.ofMillis(20));
    }

    private static final Set<String> ENDED = Set.of("SENT", "FAILED", "SUPPRESSED");

    private final List<Someone> people = new ArrayList<>();

    /** Somebody with an address of their own. */
    final class Someone {

        final String id = "x" + Ids.next();
        final String registration = "r" + Ids.next();
        final String address = id + "@stadt.example";

        Someone known() {
            events.publish(id, new PersonContactChanged(id, "Änne Müller", address, "de", null));
            people.add(this);
            return this;
        }

        Someone confirmed() {
            return confirmed(Via.DIRECT);
        }

        Someone confirmed(Via via) {
            events.publish(
                    activity, new RegistrationConfirmed(registration, target(), participants(), via, null, "de"));
            return this;
        }

        Someone waiting(int position) {
            events.publish(
                    activity, new RegistrationWaitlisted(registration, target(), participants(), position, "de"));
            return this;
        }

        Someone underReview() {
            events.publish(
                    activity,
                    new RegistrationSubmitted(registration, target(), participants(), null, List.of("nrw"), "de"));
            return this;
        }

        Someone offered(Instant deadline) {
            events.publish(activity, new SeatOffered(registration, target(), participants(), deadline, "de"));
            return this;
        }

        Someone offerLapsed() {
            events.publish(activity, new SeatOfferLapsed(registration, target(), participants(), "de"));
            return this;
        }

        Someone rejected(@Nullable String sealedReason) {
            events.publish(
                    activity, new RegistrationRejected(registration, target(), participants(), sealedReason, "de"));
            return this;
        }

        Someone withdrawn(int freedUnits) {
            events.publish(
                    activity, new RegistrationWithdrawn(registration, target(), participants(), freedUnits, "de"));
            return this;
        }

        Someone erased() {
            events.erase(EventCatalogue.PEOPLE, id);
            eventually()
                    .until(() -> contacts.find(List.of(id)).values().stream().anyMatch(Contact::erased));
            return this;
        }

        Target target() {
            return Target.activity(activity);
        }

        List<Participant> participants() {
            return List.of(new Participant(id, null, null));
        }

        /** Waits for exactly these subjects, oldest first. */
        List<MimeMessage> receives(String... subjects) {
            eventually().untilAsserted(() -> assertThat(subjects(mails())).containsExactly(subjects));
            return mails();
        }

        List<MimeMessage> mails() {
            return Arrays.stream(MAILBOX.getReceivedMessages())
                    .filter(mail -> header(mail, "To").contains(address))
                    .toList();
        }

        /** What the service says it did for this person. */
        List<JsonNode> messages() {
            List<JsonNode> found = new ArrayList<>();
            api.as("ORGANISER")
                    .get("/api/messages?person=" + id)
                    .json()
                    .path("messages")
                    .forEach(found::add);
            return found;
        }

        /** Waits until the service says so of exactly one message with this code. */
        JsonNode message(String code, String status) {
            return eventually()
                    .until(
                            () -> messages().stream()
                                    .filter(message ->
                                            message.path("code").asString().equals(code))
                                    .toList(),
                            found -> found.size() == 1
                                    && found.getFirst()
                                            .path("status")
                                            .asString()
                                            .equals(status))
                    .getFirst();
        }
    }

    /** After this, everything published before has been reacted to, and every mail caused by it has ended. */
    void everythingBeforeIsDone() {
        Someone marker = new Someone().known();
        marker.confirmed().receives("Anmeldebestätigung: Bottom-up am 14.05.2024, 10:00 Uhr");
        eventually().until(() -> people.stream()
                .flatMap(person -> person.messages().stream())
                .allMatch(message -> ENDED.contains(message.path("status").asString())));
    }
}
