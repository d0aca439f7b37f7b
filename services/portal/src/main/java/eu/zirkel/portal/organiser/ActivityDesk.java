package eu.zirkel.portal.organiser;

import eu.zirkel.portal.page.Page;
import eu.zirkel.portal.services.Activity;
import eu.zirkel.portal.services.Answer;
import eu.zirkel.portal.services.Registrations;
import eu.zirkel.portal.services.Registrations.Participant;
import eu.zirkel.portal.services.Scheduling;
import eu.zirkel.portal.services.Together;
import eu.zirkel.portal.services.Visitor;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Gathers what the desk shows, also when a step was refused. */
@Component
class ActivityDesk {

    private final Scheduling scheduling;
    private final Registrations registrations;
    private final Together together;
    private final Clock clock;

    ActivityDesk(Scheduling scheduling, Registrations registrations, Together together, Clock clock) {
        this.scheduling = scheduling;
        this.registrations = registrations;
        this.together = together;
        this.clock = clock;
    }

    String fill(Organiser organiser, String id, Typed typed, Page page, Model model) {
        return fill(organiser, id, typed, ParticipantsTable.Wish.NONE, page, model);
    }

    String fill(Organiser organiser, String id, Typed typed, ParticipantsTable.Wish wish, Page page, Model model) {
        Visitor visitor = organiser.visitor();
        var participants = together.start(() -> registrations.participants(visitor, id));
        var waiting = together.start(() -> registrations.waitingList(visitor, id));
        var seats = together.start(() -> registrations.seats(visitor, List.of(id)));
        Activity activity = scheduling.activity(visitor, id).orLeave();
        Answer<List<Participant>> everybody = participants.get();
        model.addAttribute("activity", activity);
        model.addAttribute("begun", activity.begun(clock.instant()));
        model.addAttribute("typed", typed);
        model.addAttribute("participants", everybody);
        model.addAttribute("table", ParticipantsTable.of(everybody.or(List.of()), wish, page.language()));
        model.addAttribute("waiting", waiting.get());
        model.addAttribute("seats", seats.get().or(Map.of()).get(id));
        return "orga/activity";
    }
}
