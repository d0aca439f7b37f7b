package eu.zirkel.scheduling.activity;

import eu.zirkel.service.Secrets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Seals the access data of rooms before they are stored or published, and opens them for organisers. */
@Component
class Rooms {

    private record Access(
            @Nullable String joinUrl,
            @Nullable String dialIn,
            @Nullable String passcode) {}

    private final Secrets secrets;
    private final JsonMapper json;

    Rooms(Secrets secrets, JsonMapper json) {
        this.secrets = secrets;
        this.json = json;
    }

    /** The current one if it says the same: sealing gives another text each time, which is no change of room. */
    @Nullable
    SealedRoom seal(@Nullable Room room, @Nullable SealedRoom current) {
        if (room == null || (current != null && room.equals(open(current)))) {
            return current;
        }
        Access access = new Access(room.joinUrl(), room.dialIn(), room.passcode());
        return new SealedRoom(Objects.requireNonNull(room.provider()), secrets.seal(json.writeValueAsString(access)));
    }

    Room open(SealedRoom room) {
        Access access = json.readValue(secrets.open(room.access()), Access.class);
        return new Room(room.provider(), access.joinUrl(), access.dialIn(), access.passcode());
    }

    /** What everybody may know. */
    static Room provider(SealedRoom room) {
        return new Room(room.provider(), null, null, null);
    }
}
