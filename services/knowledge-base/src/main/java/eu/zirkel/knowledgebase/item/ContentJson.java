package eu.zirkel.knowledgebase.item;

import eu.zirkel.service.Ids;
import eu.zirkel.service.Refusal;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What is done with a content as JSON. */
@Component
final class ContentJson {

    private final JsonMapper json;
    private final JsonMapper ordered;

    ContentJson(JsonMapper json) {
        this.json = json;
        this.ordered = json.rebuild()
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .build();
    }

    /**
     * The content after a JSON merge patch (RFC 7396): what is given replaces, null removes, the rest stays.
     *
     * @throws Refusal 400 when the result is no content
     */
    Content patched(Content content, ObjectNode patch) {
        ObjectNode result = json.valueToTree(content);
        merge(result, patch);
        try {
            return json.treeToValue(result, Content.class);
        } catch (JacksonException wrong) {
            throw Refusal.invalid(
                    path(wrong), wrong instanceof UnrecognizedPropertyException ? "UNKNOWN_FIELD" : "WRONG_TYPE");
        }
    }

    /** The content as a public reader sees it when its recording is over: without the way to it. */
    Content withoutUrl(Content content) {
        return patched(content, json.createObjectNode().putNull("url"));
    }

    /** The same for requests that say the same, in whatever order. */
    String digest(Content content) {
        return Ids.derived("content", ordered.writeValueAsString(content));
    }

    private static void merge(ObjectNode target, ObjectNode patch) {
        patch.properties().forEach(change -> {
            JsonNode value = change.getValue();
            if (value.isNull()) {
                target.remove(change.getKey());
            } else if (value instanceof ObjectNode inner
                    && target.get(change.getKey()) instanceof ObjectNode existing) {
                merge(existing, inner);
            } else {
                target.set(change.getKey(), value);
            }
        });
    }

    private static String path(JacksonException wrong) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : wrong.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.toString();
    }
}
