package eu.zirkel.portal.activity;

import eu.zirkel.contracts.RegistrationPolicy;
import eu.zirkel.portal.services.Activity;
import eu.zirkel.portal.services.Seats;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whether an activity's page offers the form, and if not, why. The registration service has the last word. */
enum Enrolment {
    OPEN,
    /** Someone else takes the registrations. */
    EXTERNAL,
    NOT_YET,
    CLOSED,
    /** Nobody has to register, or nobody can. */
    NONE,
    /** The day is not fixed, so nobody can promise to come (model.md §2.2). */
    DATE_OPEN,
    POSTPONED,
    CANCELLED,
    OVER;

    static Enrolment of(Activity activity, @Nullable Seats seats, Instant now) {
        RegistrationPolicy policy = activity.registrationPolicy();
        if (activity.status().equals("CANCELLED")) {
            return CANCELLED;
        }
        if (activity.status().equals("POSTPONED")) {
            return POSTPONED;
        }
        if (!activity.takesPlace() || activity.begun(now)) {
            return OVER;
        }
        if (activity.externalUrl() != null) {
            return EXTERNAL;
        }
        if (policy == null) {
            return NONE;
        }
        if (seats != null && seats.over()) {
            return CLOSED;
        }
        if (!activity.when().hasDay()) {
            return DATE_OPEN;
        }
        if (policy.opens() != null && now.isBefore(policy.opens())) {
            return NOT_YET;
        }
        return policy.closes() != null && now.isAfter(policy.closes()) ? CLOSED : OPEN;
    }
}
