package eu.zirkel.scheduling.activity;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** The little that an activity shows of its series. */
@Document("series")
record SeriesTitles(@Id String id, Details details) {

    record Details(
            @Nullable Map<String, String> titles, @Nullable Map<String, String> objectives) {}
}
