package eu.zirkel.portal.start;

import eu.zirkel.portal.services.Query;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the list of activities is narrowed to; each is a link with a stable address. */
record Filter(
        @Nullable String programme,
        @Nullable String format,
        @Nullable String month,
        @Nullable String topic,
        @Nullable String territory,
        @Nullable String after) {

    /** Whether anything is left out. */
    public boolean active() {
        return Stream.of(programme, format, month, topic, territory).anyMatch(it -> it != null);
    }

    Query query(String limit) {
        return new Query()
                .with("programme", programme)
                .with("format", format)
                .with("month", month)
                .with("topic", topic)
                .with("territory", territory)
                .with("after", after)
                .with("limit", limit);
    }
}
