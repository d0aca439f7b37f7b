package eu.zirkel.bench.platform;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What {@code ./zirkel status --json} says.
 *
 * @param smtp where mails go, host:port
 * @param kafka host:port
 */
public record Status(URI portal, String smtp, String kafka, String mongodb, List<PlatformProcess> processes) {

    static Status parse(String text) {
        JsonNode json = JsonMapper.builder().build().readTree(text);
        List<PlatformProcess> processes = new ArrayList<>();
        for (String group : List.of("services", "infrastructure")) {
            json.path(group).forEach(part -> part.path("instances").forEach(instance -> {
                if (instance.path("pid").isNumber()) {
                    processes.add(new PlatformProcess(
                            instance.path("name").asString(part.path("name").asString()),
                            instance.path("pid").asLong()));
                }
            }));
        }
        return new Status(
                URI.create(json.path("portal").asString()),
                json.path("smtp").asString(),
                json.path("kafka").asString(),
                json.path("mongodb").asString(),
                processes);
    }

    /** The process of that name. */
    public PlatformProcess process(String name) {
        return processes.stream()
                .filter(process -> process.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no process " + name));
    }
}
