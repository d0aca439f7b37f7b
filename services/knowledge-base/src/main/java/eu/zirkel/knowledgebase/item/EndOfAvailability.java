package eu.zirkel.knowledgebase.item;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Reads until when something is available: a moment, or a day, which is available to its end (story C15). */
final class EndOfAvailability extends StdDeserializer<Instant> {

    private static final int DAY = "2025-05-21".length();

    /** Where most of the platform's readers are. */
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    EndOfAvailability() {
        super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser parser, DeserializationContext context) {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (Instant) context.handleUnexpectedToken(Instant.class, parser);
        }
        String text = parser.getString();
        try {
            return text.length() == DAY
                    ? LocalDate.parse(text).plusDays(1).atStartOfDay(ZONE).toInstant()
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException unreadable) {
            return (Instant) context.handleWeirdStringValue(Instant.class, text, "neither a moment nor a day");
        }
    }
}
