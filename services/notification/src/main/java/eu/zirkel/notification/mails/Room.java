package eu.zirkel.notification.mails;

import eu.zirkel.contracts.Format;
import eu.zirkel.notification.activities.KnownActivity;
import eu.zirkel.service.Secrets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** The way into an online room. Exists only while a mail to someone with a seat is written (C-15). */
record Room(
        @Nullable String joinUrl,
        @Nullable String dialIn,
        @Nullable String passcode) {

    private static final ObjectReader READER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build()
            .readerFor(Room.class);

    /** The activity's room for this reader; empty when there is none yet, or it is none of the reader's business. */
    static Optional<Room> of(MailOrder order, Secrets secrets) {
        KnownActivity activity = order.activity();
        if (!order.seated()
                || !order.code().leadsThere()
                || activity.format() == Format.ONSITE
                || activity.roomAccess() == null) {
            return Optional.empty();
        }
        return Optional.of(READER.readValue(secrets.open(activity.roomAccess())));
    }
}
