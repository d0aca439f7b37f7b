package eu.zirkel.scheduling.activity;

import eu.zirkel.scheduling.programme.KnownProgramme;
import eu.zirkel.scheduling.programme.KnownProgrammes;
import eu.zirkel.scheduling.schedule.Schedule;
import eu.zirkel.scheduling.warnings.Warnings;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Component;

/** Shows an activity to those who may see it. */
@Component
class ActivityViews {

    private final MongoTemplate mongo;
    private final KnownProgrammes programmes;
    private final Agenda agenda;
    private final ActivityWarnings doubts;
    private final Warnings warnings;
    private final Rooms rooms;

    ActivityViews(
            MongoTemplate mongo,
            KnownProgrammes programmes,
            Agenda agenda,
            ActivityWarnings doubts,
            Warnings warnings,
            Rooms rooms) {
        this.mongo = mongo;
        this.programmes = programmes;
        this.agenda = agenda;
        this.doubts = doubts;
        this.warnings = warnings;
        this.rooms = rooms;
    }

    ActivityView forOrganiser(Activity activity) {
        return view(activity, true);
    }

    ActivityView view(Activity activity, boolean organiser) {
        KnownProgramme programme = programmes.get(activity.programmeId());
        SeriesTitles series = mongo.findById(activity.seriesId(), SeriesTitles.class);
        Schedule schedule = activity.schedule();
        return new ActivityView(
                activity.id(),
                activity.seriesId(),
                series == null ? null : series.details().titles(),
                series == null ? null : series.details().objectives(),
                programme.id(),
                programme.slug(),
                programme.titles(),
                programme.targetGroup(),
                programme.contact(),
                programme.defaultLanguage(),
                activity.content(),
                schedule.when(),
                schedule.duration(),
                schedule.startsAt(),
                schedule.endsAt(),
                schedule.zone(),
                activity.place().format(),
                activity.place().venue(),
                room(activity, organiser),
                activity.capacity(),
                activity.status(),
                activity.calendarSequence(),
                activity.agendaVersion(),
                activity.cancellationReason(),
                agenda.after(activity).orElse(null),
                organiser ? warnings.show(doubts.of(activity)) : List.of());
    }

    private @Nullable Room room(Activity activity, boolean organiser) {
        SealedRoom room = activity.room();
        if (room == null) {
            return null;
        }
        return organiser ? rooms.open(room) : Rooms.provider(room);
    }
}
