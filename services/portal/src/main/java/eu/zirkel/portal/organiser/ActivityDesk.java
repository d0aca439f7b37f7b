package eu.zirkel.portal.organiser;

import eu.zirkel.portal.services.Activity;
import eu.zirkel.portal.services.Answer;
import eu.zirkel.portal.services.Registrations;
import eu.zirkel.portal.services.Registrations.Participant;
import eu.zirkel.portal.services.Scheduling;
import eu.zirkel.portal.services.Together;
import eu.zirkel.portal.services.Visitor;
import java.util.List;
import java.util.Map;
import org.springframework.ui.Model;

/** Gathers what the desk shows, also when a step was refused. */
@org.springframework.stereotype.Component
class ActivityDesk {

    private final Scheduling scheduling;
    private final Registrations registrations;
    private final Together together;

    ActivityDesk(Scheduling scheduling, Registrations registrations, Together together) {
        this.scheduling = scheduling;
        this.registrations = registrations;
        this.together = together;
    }

    String fill(Organiser organiser, String id, Typed typed, Model model) {
        Visitor visitor = organiser.visitor();
        var participants = together.start(() -> registrations.participants(visitor, id));
        var waiting = together.start(() -> registrations.waitingList(visitor, id));
        var seats = together.start(() -> registrations.seats(visitor, List.of(id)));
        Activity activity = scheduling.activity(visitor, id).orLeave();
        Answer<List<Participant>> everybody = participants.get();
        model.addAttribute("activity", activity);
        model.addAttribute("typed", typed);
        model.addAttribute("participants", everybody);
        model.addAttribute("waiting", waiting.get());
        model.addAttribute("seats", seats.get().or(Map.of()).get(id));
        return "orga/activity";
    }
}
