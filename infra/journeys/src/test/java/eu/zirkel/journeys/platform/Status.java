package eu.zirkel.journeys.platform;

import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Where the parts of a running platform are, as {@code ./zirkel status --json} says it. */
public record Status(String portal, String mailbox, String kafka, List<Service> services) {

    private static final JsonMapper JSON = new JsonMapper();

    /** One service and its instances. */
    public record Service(String name, List<Instance> instances) {}

    /** One instance. */
    public record Instance(String url) {}

    static Status parse(String json) {
        return JSON.readValue(json, Status.class);
    }

    /** The instances of a service. */
    public List<Instance> instancesOf(String service) {
        return services.stream()
                .filter(one -> one.name().equals(service))
                .flatMap(one -> one.instances().stream())
                .toList();
    }

    /** The instances of everything but the portal. */
    List<Instance> instancesWithEvents() {
        return services.stream()
                .filter(service -> !service.name().equals("portal"))
                .flatMap(service -> service.instances().stream())
                .toList();
    }

    List<Instance> instances() {
        return services.stream()
                .flatMap(service -> service.instances().stream())
                .toList();
    }
}
