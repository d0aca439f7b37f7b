package eu.zirkel.knowledgebase.activity;

import com.fasterxml.jackson.annotation.JsonIgnore;
import eu.zirkel.contracts.FuzzyDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * An activity as last heard of.
 *
 * @param titles per language
 * @param when as precise as it is known
 * @param status PUBLISHED, POSTPONED, CANCELLED or HELD
 * @param sequence of the event it was learnt from
 */
@Document("activities")
public record KnownActivity(
        @Id String id,
        @Nullable Map<String, String> titles,
        @Nullable FuzzyDate when,
        @Nullable String status,
        @JsonIgnore long sequence) {}
