package eu.zirkel.journeys.load;

import eu.zirkel.journeys.mail.Delivery;
import eu.zirkel.journeys.mail.Mail;
import eu.zirkel.journeys.stage.Lecture;
import eu.zirkel.journeys.stage.Registered;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What visitors were told against what came of it, person by person and mail by mail. */
public final class Reckoning {

    private final List<String> differences = new ArrayList<>();
    private final Map<String, List<String>> expected = new TreeMap<>();

    /** @param delivery every mail since the visitors began */
    public Reckoning(Visitors visitors, Delivery delivery) {
        for (Participation one : visitors.participations()) {
            if (one.promise() == null) {
                differences.add(one + " was never answered");
            } else {
                look(one);
            }
        }
        visitors.lectures().forEach(lecture -> count(lecture, visitors));
        compare(delivery);
    }

    /** What is not as it was told; empty if all is well. */
    public List<String> differences() {
        return differences;
    }

    private void look(Participation one) {
        Registered promise = Visitors.promiseTo(one);
        var seen = one.lecture().look(promise);
        String state = seen.status() == 200 ? seen.text("status") : "lost (" + seen.status() + ")";
        Lecture lecture = one.lecture();
        List<String> mails = new ArrayList<>();
        if (Visitors.gotASeatAtOnce(one)) {
            mails.add(lecture.confirmed());
            if (one.isWithdrawn()) {
                mails.add(lecture.withdrawn());
            }
            check(one, state, one.isWithdrawn() ? "WITHDRAWN" : "CONFIRMED");
        } else {
            int position = promise.position() == null ? 0 : promise.position();
            mails.add(lecture.waiting(position));
            if (state.equals("CONFIRMED")) {
                mails.add(lecture.promoted());
            } else {
                check(one, state, "WAITLISTED");
            }
        }
        expected.put(one.person().email(), mails.stream().sorted().toList());
    }

    private void check(Participation one, String state, String told) {
        if (!state.equals(told)) {
            differences.add("%s should be %s and is %s".formatted(one, told, state));
        }
    }

    /** As many as there are seats have one, and those who wait stand in a line without gaps. */
    private void count(Lecture lecture, Visitors visitors) {
        Map<String, Long> states = lecture.list("participants").stream()
                .collect(Collectors.groupingBy(one -> one.path("status").asString(), Collectors.counting()));
        long confirmed = states.getOrDefault("CONFIRMED", 0L);
        long waiting = states.getOrDefault("WAITLISTED", 0L);
        if (confirmed != Math.min(visitors.seats(), confirmed + waiting) || lecture.confirmedSeats() != confirmed) {
            differences.add("%d seats taken, %d have one, %d wait for %d at %s"
                    .formatted(lecture.confirmedSeats(), confirmed, waiting, visitors.seats(), lecture.title()));
        }
        List<JsonNode> line = lecture.list("waitlist");
        for (int position = 1; position <= line.size(); position++) {
            if (line.get(position - 1).path("position").asInt() != position) {
                differences.add("position %d at %s: %s".formatted(position, lecture.title(), line.get(position - 1)));
            }
        }
        if (line.size() != waiting) {
            differences.add("%d in line, %d wait at %s".formatted(line.size(), waiting, lecture.title()));
        }
        orderIsKept(lecture, line, visitors);
    }

    /** Nobody moved up who surely came after somebody that still waits. */
    private void orderIsKept(Lecture lecture, List<JsonNode> line, Visitors visitors) {
        Map<String, Participation> byId = visitors.participations().stream()
                .filter(one -> one.lecture() == lecture && one.promise() != null)
                .collect(Collectors.toMap(one -> Visitors.promiseTo(one).id(), Function.identity()));
        List<Participation> waiting = line.stream()
                .map(one -> byId.remove(one.path("registrationId").asString()))
                .toList();
        Collection<Participation> others = byId.values();
        for (Participation one : waiting) {
            others.stream()
                    .filter(other -> one.isSurelyBefore(other) && !other.isWithdrawn())
                    .forEach(other -> differences.add("%s still waits, %s overtook".formatted(one, other)));
        }
    }

    private void compare(Delivery delivery) {
        Map<String, List<String>> arrived = new HashMap<>(delivery.mails().stream()
                .collect(Collectors.groupingBy(Mail::to, Collectors.mapping(Mail::subject, Collectors.toList()))));
        expected.forEach((person, mails) -> {
            List<String> found =
                    arrived.getOrDefault(person, List.of()).stream().sorted().toList();
            arrived.remove(person);
            if (!found.equals(mails)) {
                differences.add("%s should have got %s and got %s".formatted(person, mails, found));
            }
        });
        arrived.forEach(
                (stranger, mails) -> differences.add("%s asked for nothing and got %s".formatted(stranger, mails)));
        long different =
                delivery.mails().stream().map(Mail::messageId).distinct().count();
        if (different != delivery.mails().size()) {
            differences.add(
                    "%d mails, %d Message-IDs".formatted(delivery.mails().size(), different));
        }
    }
}
