package eu.zirkel.registration.registrations;

import eu.zirkel.registration.activities.KnownActivities;
import eu.zirkel.registration.activities.KnownActivity;
import eu.zirkel.service.Refusal;
import eu.zirkel.service.Secrets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Personal links: a token opens the one registration it was made for, until a year after the activity began. */
@Component
class Links {

    private static final Duration VALID_AFTER_START = Duration.ofDays(365);
    private static final Duration ROOM_OPENS_BEFORE_START = Duration.ofDays(1);

    private final Registrations registrations;
    private final KnownActivities activities;
    private final Secrets secrets;
    private final Clock clock;
    private final JsonMapper json;

    Links(Registrations registrations, KnownActivities activities, Secrets secrets, Clock clock, JsonMapper json) {
        this.registrations = registrations;
        this.activities = activities;
        this.secrets = secrets;
        this.clock = clock;
        this.json = json;
    }

    /** @throws Refusal 410 when the token opens nothing, or nothing any more */
    Registration open(String token) {
        Registration registration = registrations.findByLink(token).orElseThrow(() -> Refusal.gone("LINK_EXPIRED"));
        if (expired(registration)) {
            throw Refusal.gone("LINK_EXPIRED");
        }
        return registration;
    }

    /** @throws Refusal 404 when there is no such registration, 410 when the token does not open it */
    Registration open(String id, String token) {
        Registration registration = registrations.find(id).orElseThrow(Refusal::notFound);
        String hash = Secrets.hash(token);
        if (expired(registration)
                || registration.participants().stream()
                        .noneMatch(member -> member.link().equals(hash))) {
            throw Refusal.gone("LINK_EXPIRED");
        }
        return registration;
    }

    /** The room, for those who have a seat, when it is near. */
    @Nullable
    String joinUrl(Registration registration) {
        Instant now = clock.instant();
        return registration.state() != Registration.State.CONFIRMED
                ? null
                : activity(registration)
                        .filter(activity -> near(activity, now))
                        .map(KnownActivity::room)
                        .map(room -> json.readTree(secrets.open(room)))
                        .map((JsonNode room) -> room.path("joinUrl").asString(""))
                        .filter(url -> !url.isEmpty())
                        .orElse(null);
    }

    private static boolean near(KnownActivity activity, Instant now) {
        return activity.start()
                        .map(start -> !now.isBefore(start.minus(ROOM_OPENS_BEFORE_START)))
                        .orElse(false)
                && activity.end().map(now::isBefore).orElse(false);
    }

    private boolean expired(Registration registration) {
        return activity(registration)
                .flatMap(KnownActivity::begins)
                .map(begin -> clock.instant().isAfter(begin.plus(VALID_AFTER_START)))
                .orElse(false);
    }

    private Optional<KnownActivity> activity(Registration registration) {
        return activities.find(registration.target().id());
    }
}
