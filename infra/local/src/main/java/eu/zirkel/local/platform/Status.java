package eu.zirkel.local.platform;

import eu.zirkel.local.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** What runs where, asked of every instance at this moment. */
final class Status {

    private final Platform platform;
    private final Map<Instance, Instance.State> states = new ConcurrentHashMap<>();

    private Status(Platform platform) {
        this.platform = platform;
    }

    static Status of(Platform platform) {
        Status status = new Status(platform);
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Group group : platform.groups()) {
                for (Instance instance : group.instances()) {
                    executor.submit(() -> status.states.put(instance, instance.freshState()));
                }
            }
        }
        return status;
    }

    /** For programs. Addresses first, then services, then the parts they stand on, in one shape. */
    Json json() {
        Setting setting = platform.setting();
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("portal", Json.text(setting.portal()));
        members.put("mailbox", Json.text(setting.mailbox()));
        members.put("smtp", Json.text(setting.smtpServer()));
        members.put("identity", Json.text(setting.issuer()));
        members.put("kafka", Json.text(setting.kafkaAddress()));
        members.put("mongodb", Json.text(setting.mongodbUri()));
        members.put("profile", Json.text(setting.options().acceptance() ? "acceptance" : "trial"));
        members.put("services", groups(false));
        members.put("infrastructure", groups(true));
        return Json.object(members);
    }

    private Json groups(boolean infrastructure) {
        List<Json> groups = new ArrayList<>();
        for (Group group : platform.groups()) {
            if (Platform.isInfrastructure(group.name()) == infrastructure) {
                groups.add(Json.object(Map.of(
                        "name",
                        Json.text(group.name()),
                        "instances",
                        new Json.Arr(
                                group.instances().stream().map(this::instance).toList()))));
            }
        }
        return new Json.Arr(groups);
    }

    private Json instance(Instance instance) {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("name", Json.text(instance.part().name()));
        members.put("url", Json.text(instance.part().url()));
        instance.pid().ifPresent(pid -> members.put("pid", Json.number(pid)));
        members.put("health", Json.text(stateOf(instance).name()));
        members.put("restarts", Json.number(instance.restarts()));
        return Json.object(members);
    }

    /** For people: one line per instance. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (Group group : platform.groups()) {
            for (Instance instance : group.instances()) {
                String pid = instance.pid().isPresent()
                        ? String.valueOf(instance.pid().getAsLong())
                        : "-";
                String again = instance.restarts() == 0 ? "" : "   restarted " + instance.restarts() + " times";
                lines.add("%-18s %-9s %8s   %s%s"
                        .formatted(
                                instance.part().name(),
                                stateOf(instance),
                                pid,
                                instance.part().url(),
                                again));
            }
        }
        return lines;
    }

    private Instance.State stateOf(Instance instance) {
        return states.getOrDefault(instance, instance.state());
    }
}
