package eu.zirkel.portal.organiser;

import eu.zirkel.portal.services.Activity;
import eu.zirkel.portal.services.Seats;
import eu.zirkel.portal.services.Warning;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that waits for an organiser.
 *
 * @param reason the key of the sentence that says what
 * @param people how many wait for a decision about themselves
 */
record Decision(Activity activity, String reason, int people) {

    private static final String REVIEW = "orga.decision.review";

    /** Whether people wait for somebody to decide about them; they come first. */
    public boolean aboutPeople() {
        return reason.equals(REVIEW);
    }

    static List<Decision> neededFor(List<Activity> activities, Map<String, Seats> seats) {
        List<Decision> decisions = new ArrayList<>();
        for (Activity activity : activities) {
            Seats own = seats.get(activity.id());
            String reason = reason(activity, own);
            if (reason != null) {
                decisions.add(new Decision(activity, reason, own == null ? 0 : own.toReview()));
            }
        }
        decisions.sort(Comparator.comparing(it -> !it.aboutPeople()));
        return decisions;
    }

    private static @Nullable String reason(Activity activity, @Nullable Seats seats) {
        if (seats != null && seats.toReview() > 0) {
            return REVIEW;
        }
        if (seats != null && seats.waiting() > 0 && seats.free() != null && seats.free() > 0) {
            return "orga.decision.seats";
        }
        if (activity.warnings().stream().anyMatch(Warning::toAcknowledge)) {
            return "orga.decision.warnings";
        }
        if (!activity.when().hasDay()) {
            return "orga.decision.date";
        }
        return activity.status().equals("DRAFT") ? "orga.decision.draft" : null;
    }
}
