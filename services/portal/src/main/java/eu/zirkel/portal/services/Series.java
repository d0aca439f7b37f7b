package eu.zirkel.portal.services;

import eu.zirkel.contracts.Capacity;
import eu.zirkel.contracts.EligibilityRule;
import eu.zirkel.contracts.Format;
import eu.zirkel.contracts.FuzzyDate;
import eu.zirkel.contracts.RegistrationPolicy;
import eu.zirkel.portal.text.Text;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A series of activities: a cohort, a circle, a year of lectures. */
public record Series(
        String id,
        @Nullable String programmeId,
        @Nullable String programmeSlug,
        @Nullable String slug,
        Text titles,
        @Nullable Integer ordinal,
        @Nullable Text label,
        @Nullable Text objectives,
        @Nullable FuzzyDate period,
        @Nullable Duration defaultDuration,
        @Nullable Format defaultFormat,
        @Nullable Capacity capacity,
        @Nullable RegistrationPolicy registrationPolicy,
        @Nullable Boolean historic,
        @Nullable String status,
        List<Activity> activities,
        List<Warning> warnings) {

    public Series {
        titles = titles == null ? Text.NONE : titles;
        activities = activities == null ? List.of() : List.copyOf(activities);
        warnings = warnings == null ? List.of() : List.copyOf(warnings);
    }

    /** Who may take part: the conditions of its registration, none where there are none. */
    public List<EligibilityRule> rules() {
        List<EligibilityRule> rules = registrationPolicy == null ? null : registrationPolicy.rules();
        return rules == null ? List.of() : rules;
    }

    /** What its address ends in. */
    public String address() {
        return slug == null || slug.isBlank() ? id : slug;
    }

    /** Whether one can register for all its activities at once. */
    public boolean takesRegistrations() {
        return registrationPolicy != null
                && !Boolean.TRUE.equals(historic)
                && ("OPEN".equals(status) || "RUNNING".equals(status));
    }
}
