package eu.zirkel.bench.runs;

import eu.zirkel.bench.load.Submission;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Compares what clients were told, what the organiser sees and what must be (C-21, reliability I1 and I4). */
final class RushCheck {

    private RushCheck() {}

    /**
     * Everything that is not exact; empty when all is.
     *
     * @param participants and {@code waitingList} as the organiser's interface returns them
     */
    static List<String> complaints(
            int seats, List<Submission> submissions, JsonNode participants, JsonNode waitingList) {
        List<String> complaints = new ArrayList<>();
        int expected = Math.min(seats, submissions.size());
        long told = submissions.stream().filter(Submission::isConfirmed).count();
        if (told != expected) {
            complaints.add(told + " were told that they have a seat instead of " + expected);
        }
        long seated = 0;
        for (JsonNode participant : participants) {
            seated += participant.path("status").asString().equals("CONFIRMED") ? 1 : 0;
        }
        if (seated != expected) {
            complaints.add(seated + " have a seat instead of " + expected);
        }
        complaints.addAll(waitingListComplaints(submissions, waitingList));
        int overtakings = overtakings(submissions);
        if (overtakings > 0) {
            complaints.add(overtakings + " stand before somebody who had an answer before they asked");
        }
        return complaints;
    }

    private static List<String> waitingListComplaints(List<Submission> submissions, JsonNode waitingList) {
        List<String> complaints = new ArrayList<>();
        Map<String, Integer> toldPosition = new HashMap<>();
        submissions.stream()
                .filter(submission -> submission.position() > 0)
                .forEach(submission -> toldPosition.put(submission.recipient(), submission.position()));
        if (waitingList.size() != toldPosition.size()) {
            complaints.add(waitingList.size() + " wait, but " + toldPosition.size() + " were told so");
        }
        int place = 0;
        int gaps = 0;
        int otherThanTold = 0;
        int outOfOrder = 0;
        Instant before = Instant.MIN;
        for (JsonNode waiting : waitingList) {
            place++;
            gaps += waiting.path("position").asInt() == place ? 0 : 1;
            otherThanTold += toldPosition.getOrDefault(waiting.path("email").asString(), 0) == place ? 0 : 1;
            Instant received = Instant.parse(waiting.path("receivedAt").asString());
            outOfOrder += received.isBefore(before) ? 1 : 0;
            before = received;
        }
        add(complaints, gaps, "places of the waiting list do not count 1, 2, 3 …");
        add(complaints, otherThanTold, "wait in another place than they were told");
        add(complaints, outOfOrder, "wait behind somebody who was received later");
        return complaints;
    }

    private static void add(List<String> complaints, int number, String what) {
        if (number > 0) {
            complaints.add(number + " " + what);
        }
    }

    /** Whoever had an answer before another one asked must stand before that other one, whatever clocks say. */
    static int overtakings(List<Submission> submissions) {
        List<Submission> lastFirst = submissions.stream()
                .filter(Submission::isTaken)
                .sorted(Comparator.comparingInt(Submission::position).reversed())
                .toList();
        int overtakings = 0;
        long earliestAnswerBehind = Long.MAX_VALUE;
        long earliestAnswerHere = Long.MAX_VALUE;
        int here = Integer.MAX_VALUE;
        for (Submission submission : lastFirst) {
            if (submission.position() != here) {
                earliestAnswerBehind = Math.min(earliestAnswerBehind, earliestAnswerHere);
                earliestAnswerHere = Long.MAX_VALUE;
                here = submission.position();
            }
            overtakings += submission.sentNanos() > earliestAnswerBehind ? 1 : 0;
            earliestAnswerHere = Math.min(earliestAnswerHere, submission.answeredNanos());
        }
        return overtakings;
    }
}
