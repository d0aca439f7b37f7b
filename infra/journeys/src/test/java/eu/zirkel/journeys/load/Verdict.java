package eu.zirkel.journeys.load;

import eu.zirkel.journeys.mail.Delivery;
import eu.zirkel.journeys.mail.Mail;
import eu.zirkel.journeys.stage.Lecture;
import eu.zirkel.journeys.stage.Registered;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Looks at everything once it is quiet: promises kept, seats filled, order kept, each mail sent. */
public final class Verdict {

    private final Load load;
    private final Map<String, List<Mail>> mailsTo;
    private final Map<Participation, String> states = new HashMap<>();
    private final List<String> violations;
    private final int duplicates;

    /** @param delivery every mail since the load began */
    public Verdict(Load load, Delivery delivery) {
        this.load = load;
        this.violations = new ArrayList<>(load.violations());
        List<Mail> once = delivery.mails().stream()
                .collect(Collectors.toMap(Mail::messageId, mail -> mail, (first, again) -> first))
                .values()
                .stream()
                .toList();
        this.duplicates = delivery.mails().size() - once.size();
        this.mailsTo = once.stream().collect(Collectors.groupingBy(Mail::to));
        load.participations().forEach(this::promiseIsKept);
        load.lectures().forEach(this::seatsAreFilledInOrder);
        states.forEach(this::eachMailCameOnce);
    }

    /** What is not as it must be; empty if all is well. */
    public List<String> violations() {
        return violations;
    }

    /** Mails that came again under the same Message-ID, which SMTP cannot rule out. */
    public int duplicates() {
        return duplicates;
    }

    private void promiseIsKept(Participation one) {
        Registered promise = one.promise();
        if (promise == null) {
            violations.add(one + " was never answered");
            return;
        }
        var seen = one.lecture().look(promise);
        String state = seen.status() == 200 ? seen.text("status") : "lost (" + seen.status() + ")";
        states.put(one, state);
        boolean kept = one.isWithdrawn()
                ? state.equals("WITHDRAWN")
                : state.equals("CONFIRMED")
                        || (state.equals("WAITLISTED") && promise.status().equals("WAITLISTED"));
        if (!kept || !seen.text("id").equals(promise.id())) {
            violations.add("%s was told %s%s and is %s"
                    .formatted(one, promise.status(), one.isWithdrawn() ? ", then WITHDRAWN" : "", state));
        }
    }

    private void seatsAreFilledInOrder(Lecture lecture) {
        List<Participation> confirmed = inState(lecture, "CONFIRMED");
        List<Participation> waiting = inState(lecture, "WAITLISTED");
        int expected = Math.min(load.seats(), confirmed.size() + waiting.size());
        if (confirmed.size() != expected || lecture.confirmedSeats() != expected) {
            violations.add("%d seats taken, %d say they have one, %d should at %s"
                    .formatted(lecture.confirmedSeats(), confirmed.size(), expected, lecture.title()));
        }
        List<Participation> line = line(lecture, waiting);
        for (Participation first : line) {
            confirmed.stream()
                    .filter(first::isSurelyBefore)
                    .forEach(later -> violations.add("%s still waits, %s overtook".formatted(first, later)));
            line.subList(0, line.indexOf(first)).stream()
                    .filter(first::isSurelyBefore)
                    .forEach(later -> violations.add("%s stands behind %s".formatted(first, later)));
        }
    }

    /** Those who wait in the organiser's order, which must have no gap and nobody too many. */
    private List<Participation> line(Lecture lecture, List<Participation> waiting) {
        Map<String, Participation> byId = waiting.stream()
                .collect(Collectors.toMap(
                        one -> Objects.requireNonNull(one.promise()).id(), one -> one));
        List<Participation> line = new ArrayList<>();
        for (JsonNode listed : lecture.list("waitlist")) {
            Participation one = byId.get(listed.path("registrationId").asString());
            if (one == null || listed.path("position").asInt() != line.size() + 1) {
                violations.add("position %d of the waiting list of %s: %s"
                        .formatted(line.size() + 1, lecture.title(), listed));
            } else {
                line.add(one);
            }
        }
        if (line.size() != waiting.size()) {
            violations.add("%d in line, %d wait at %s".formatted(line.size(), waiting.size(), lecture.title()));
        }
        return line;
    }

    private List<Participation> inState(Lecture lecture, String state) {
        return load.participations().stream()
                .filter(one -> one.lecture() == lecture && state.equals(states.get(one)))
                .toList();
    }

    private void eachMailCameOnce(Participation one, String state) {
        Lecture lecture = one.lecture();
        boolean seatAtOnce = Objects.requireNonNull(one.promise()).status().equals("CONFIRMED");
        count(one, lecture.confirmed(), seatAtOnce ? 1 : 0, seatAtOnce ? 1 : 0);
        count(one, "Warteliste: " + lecture.title(), seatAtOnce ? 0 : 1, seatAtOnce ? 0 : 1);
        // whoever waited and withdrew may have moved up in between
        boolean mayHaveMovedUp = !seatAtOnce && !state.equals("WAITLISTED");
        count(one, lecture.promoted(), mayHaveMovedUp && state.equals("CONFIRMED") ? 1 : 0, mayHaveMovedUp ? 1 : 0);
        count(one, lecture.withdrawn(), one.isWithdrawn() ? 1 : 0, one.isWithdrawn() ? 1 : 0);
    }

    private void count(Participation one, String subject, int atLeast, int atMost) {
        long found = mailsTo.getOrDefault(one.person().email(), List.of()).stream()
                .filter(mail -> mail.subject().startsWith(subject))
                .count();
        if (found < atLeast || found > atMost) {
            violations.add("%s got %d × \"%s\"".formatted(one, found, subject));
        }
    }
}
