package eu.zirkel.scheduling;

import eu.zirkel.contracts.KnowledgeBaseEvent.KnowledgeItemArchived;
import eu.zirkel.contracts.KnowledgeBaseEvent.KnowledgeItemPublished;
import eu.zirkel.contracts.Participant;
import eu.zirkel.contracts.RegistrationEvent.AttendanceRecorded;
import eu.zirkel.contracts.RegistrationEvent.OrganisationRegistered;
import eu.zirkel.contracts.RegistrationEvent.RegistrationConfirmed;
import eu.zirkel.contracts.RegistrationEvent.RegistrationLapsed;
import eu.zirkel.contracts.RegistrationEvent.RegistrationRejected;
import eu.zirkel.contracts.RegistrationEvent.RegistrationSubmitted;
import eu.zirkel.contracts.RegistrationEvent.RegistrationWaitlisted;
import eu.zirkel.contracts.RegistrationEvent.RegistrationWithdrawn;
import eu.zirkel.contracts.RegistrationEvent.SeatOfferLapsed;
import eu.zirkel.contracts.RegistrationEvent.SeatOffered;
import eu.zirkel.contracts.RegistrationEvent.Via;
import eu.zirkel.contracts.Target;
import eu.zirkel.testing.TestEvents;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says what registration and the knowledge base would say. A registration is called after its target and its person. */
final class Others {

    private static final Instant DEADLINE = Instant.parse("2024-05-13T08:00:00Z");

    private final TestEvents events;

    Others(TestEvents events) {
        this.events = events;
    }

    void confirm(Target target, String person, Via via) {
        confirm(target, via, null, person(person, null));
    }

    void confirm(Target target, Via via, @Nullable String organisation, Participant... persons) {
        String registration = of(target, persons[0].personId());
        say(target, new RegistrationConfirmed(registration, target, List.of(persons), via, organisation, "de"));
    }

    void submit(Target target, String person) {
        say(target, new RegistrationSubmitted(of(target, person), target, one(person), null, List.of(), "de"));
    }

    void reject(Target target, String person) {
        say(target, new RegistrationRejected(of(target, person), target, one(person), null, "de"));
    }

    void waitlist(Target target, String person) {
        say(target, new RegistrationWaitlisted(of(target, person), target, one(person), 1, "de"));
    }

    void offer(Target target, String person) {
        say(target, new SeatOffered(of(target, person), target, one(person), DEADLINE, "de"));
    }

    void lapseOffer(Target target, String person) {
        say(target, new SeatOfferLapsed(of(target, person), target, one(person), "de"));
    }

    void withdraw(Target target, String person) {
        say(target, new RegistrationWithdrawn(of(target, person), target, one(person), 1, "de"));
    }

    void lapse(Target target, String person) {
        say(target, new RegistrationLapsed(of(target, person), target, one(person)));
    }

    void recordAttendance(Target target, int present, int absent) {
        say(target, new AttendanceRecorded(target.id(), present, absent));
    }

    /** An organisation, by its id. */
    String organisation(String id, @Nullable String kind, @Nullable String worldRegion) {
        events.publish(
                id, new OrganisationRegistered(id, Map.of("de", id), kind, "DE", null, worldRegion, null, Map.of()));
        return id;
    }

    void publishItem(String id, String type, String... activities) {
        events.publish(
                id,
                new KnowledgeItemPublished(
                        id, type, Map.of("de", id), "de", List.of(), List.of(), List.of(activities), "PUBLIC"));
    }

    void archiveItem(String id) {
        events.publish(id, new KnowledgeItemArchived(id));
    }

    static Participant person(String id, @Nullable String sector) {
        return new Participant(id, null, sector);
    }

    static String of(Target target, String person) {
        return target.id() + "-" + person;
    }

    private static List<Participant> one(String person) {
        return List.of(person(person, null));
    }

    private void say(Target target, Record event) {
        events.publish(target.id(), event);
    }
}
