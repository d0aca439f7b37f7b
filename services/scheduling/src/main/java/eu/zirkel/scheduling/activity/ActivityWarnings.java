package eu.zirkel.scheduling.activity;

import eu.zirkel.contracts.Capacity;
import eu.zirkel.contracts.FuzzyDate;
import eu.zirkel.scheduling.schedule.Schedule;
import eu.zirkel.scheduling.seats.TakenSeats;
import eu.zirkel.scheduling.warnings.Warning;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is doubtful about an activity (model §2.2, contract C3, C8). */
@Component
class ActivityWarnings {

    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final TakenSeats seats;

    ActivityWarnings(TakenSeats seats) {
        this.seats = seats;
    }

    List<Warning> of(Activity activity) {
        List<Warning> warnings =
                new ArrayList<>(ofPlan(activity.schedule(), activity.content().slots()));
        Capacity capacity = activity.capacity();
        if (capacity != null && activity.isPublic() && seats.of(activity.id(), capacity.unit()) > capacity.total()) {
            warnings.add(Warning.certain("CAPACITY_BELOW_CONFIRMED"));
        }
        return warnings;
    }

    static List<Warning> ofPlan(Schedule schedule, @Nullable List<Slot> slots) {
        List<Warning> warnings = new ArrayList<>();
        FuzzyDate when = schedule.when();
        if (when.hasDay() && WEEKEND.contains(when.earliest().getDayOfWeek())) {
            warnings.add(Warning.certain("UNUSUAL_WEEKDAY"));
        }
        AgendaTimes agenda = AgendaTimes.of(slots);
        Duration duration = schedule.duration();
        if (duration != null && agenda.end().compareTo(duration) > 0) {
            warnings.add(Warning.certain("SLOTS_EXCEED_DURATION"));
        }
        if (agenda.overlap()) {
            warnings.add(Warning.certain("SLOT_OVERLAP"));
        }
        return warnings;
    }
}
