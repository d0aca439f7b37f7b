package eu.zirkel.portal.activity;

import eu.zirkel.portal.page.Page;
import eu.zirkel.portal.services.Activity;
import eu.zirkel.portal.services.Answer;
import eu.zirkel.portal.services.Item;
import eu.zirkel.portal.services.Knowledge;
import eu.zirkel.portal.services.Query;
import eu.zirkel.portal.services.Registrations;
import eu.zirkel.portal.services.Scheduling;
import eu.zirkel.portal.services.Scheduling.Activities;
import eu.zirkel.portal.services.Seats;
import eu.zirkel.portal.services.Together;
import eu.zirkel.portal.services.Visitor;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Gathers what the page of an activity shows, whether the form is fresh or came back with errors. */
@Component
public class ActivityPage {

    private static final int NEIGHBOURS = 3;
    private static final int RECORDINGS = 3;
    private static final int TOPICS = 8;
    private static final int MORE = 5;

    private final Scheduling scheduling;
    private final Registrations registrations;
    private final Knowledge knowledge;
    private final Together together;
    private final Clock clock;

    ActivityPage(
            Scheduling scheduling, Registrations registrations, Knowledge knowledge, Together together, Clock clock) {
        this.scheduling = scheduling;
        this.registrations = registrations;
        this.knowledge = knowledge;
        this.together = together;
        this.clock = clock;
    }

    /**
     * Fills the model and names the template. Questions for the form are in the activity, so the caller adds the form
     * itself.
     *
     * @throws Answer.NotThere when there is no such activity
     * @throws Answer.PartMissing when scheduling does not answer
     */
    public String fill(Page page, String id, Model model) {
        Visitor visitor = page.visitor();
        var seats = together.start(() -> registrations.seats(visitor, List.of(id)));
        var learnt = together.start(
                () -> knowledge.items(visitor, new Query().with("activity", id).with("limit", "20")));
        Activity activity = scheduling.activity(visitor, id).orLeave();
        Answer<Map<String, Seats>> full = seats.get();
        Seats own = full.or(Map.of()).get(id);
        Enrolment enrolment = Enrolment.of(activity, own, clock.instant());
        model.addAttribute("activity", activity);
        model.addAttribute("enrolment", enrolment.name());
        model.addAttribute("open", enrolment == Enrolment.OPEN);
        model.addAttribute("seats", full);
        model.addAttribute("own", own);
        model.addAttribute("learnt", learnt.get());
        List<Item> items = learnt.get().or(Item.Found.NOTHING).items();
        model.addAttribute("recordings", watchable(visitor, items));
        model.addAttribute(
                "practices", items.stream().filter(Item::goodPractice).toList());
        model.addAttribute(
                "materials",
                items.stream()
                        .filter(it -> !it.recording() && !it.goodPractice())
                        .toList());
        List<Topic> topics = Topic.of(activity, page);
        var more = together.start(() -> more(visitor, learnt.get().silent() ? List.of() : topics, items));
        model.addAttribute("topics", topics);
        model.addAttribute("neighbours", neighbours(visitor, activity));
        model.addAttribute("more", more.get());
        return "activity";
    }

    /** Lists of items do not say until when; the recordings themselves do. */
    private List<Item> watchable(Visitor visitor, List<Item> items) {
        List<Supplier<Answer<Item>>> asked = items.stream()
                .filter(Item::recording)
                .limit(RECORDINGS)
                .map(it -> together.start(() -> knowledge.item(visitor, it.id())))
                .toList();
        return asked.stream()
                .map(it -> it.get().orNull())
                .filter(Objects::nonNull)
                .filter(it -> it.availableAt(clock.instant()))
                .toList();
    }

    /** Items about one of the topics that are not the activity's own (C-05). */
    private List<Item> more(Visitor visitor, List<Topic> topics, List<Item> own) {
        String enough = String.valueOf(own.size() + MORE);
        List<Supplier<Answer<Item.Found>>> asked = topics.stream()
                .limit(TOPICS)
                .map(it -> together.start(() -> knowledge.items(
                        visitor, new Query().with("topic", it.word()).with("limit", enough))))
                .toList();
        Set<String> shown = own.stream().map(Item::id).collect(Collectors.toCollection(HashSet::new));
        return asked.stream()
                .flatMap(it -> it.get().or(Item.Found.NOTHING).items().stream())
                .filter(it -> it.availableAt(clock.instant()) && shown.add(it.id()))
                .limit(MORE)
                .toList();
    }

    private List<Activity> neighbours(Visitor visitor, Activity activity) {
        if (activity.seriesId() == null) {
            return List.of();
        }
        Query next = new Query().with("series", activity.seriesId()).with("limit", String.valueOf(NEIGHBOURS + 1));
        Stream<Activity> others = scheduling.activities(visitor, next).or(Activities.NONE).activities().stream();
        return others.filter(it -> !it.id().equals(activity.id()))
                .limit(NEIGHBOURS)
                .toList();
    }
}
