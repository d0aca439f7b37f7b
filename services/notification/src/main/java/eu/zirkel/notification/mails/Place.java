package eu.zirkel.notification.mails;

import eu.zirkel.contracts.Format;
import eu.zirkel.contracts.Venue;
import eu.zirkel.notification.activities.KnownActivity;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where an activity takes place, in one line. */
final class Place {

    private Place() {}

    /** Venue and online room, whichever there are; {@code undecided} when neither is known. */
    static String of(KnownActivity activity, String online, String undecided) {
        List<String> places = new ArrayList<>();
        if (activity.format() != Format.ONLINE && activity.venue() != null) {
            places.add(venue(activity.venue()));
        }
        if (activity.format() != Format.ONSITE && activity.format() != null) {
            places.add(activity.roomProvider() == null ? online : online + " (" + activity.roomProvider() + ")");
        }
        return places.isEmpty() ? undecided : String.join(" + ", places);
    }

    private static String venue(Venue venue) {
        return Stream.of(venue.name(), venue.address(), venue.town(), venue.country())
                .filter(Objects::nonNull)
                .filter(part -> !part.isBlank())
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
