package eu.zirkel.local.platform;

import eu.zirkel.local.Failure;
import eu.zirkel.local.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** All parts together: brought up in the order in which they need each other, and taken down in the opposite one. */
final class Platform {

    private final Setting setting;
    private final Applications applications;
    private final Parts parts;
    private final InstancesFile instancesFile;
    private final Map<String, Group> groups = new LinkedHashMap<>();
    private final Map<String, Integer> ports = new ConcurrentHashMap<>();
    private volatile boolean closing;

    Platform(Setting setting) {
        this.setting = setting;
        this.applications = new Applications(setting.home());
        this.parts = new Parts(setting, applications);
        this.instancesFile = new InstancesFile(setting.instancesFile());
        if (!(setting.store() instanceof Store.Given)) {
            single(Parts.MONGODB, parts::mongodb);
        }
        single(Parts.KAFKA, parts::kafka);
        if (setting.catchesMail()) {
            single(Parts.MAIL, parts::mail);
        }
        if (setting.hasSampleUsers()) {
            ports.put(Parts.IDENTITY, setting.ports().identity());
            single(
                    Parts.IDENTITY,
                    () -> parts.application(Parts.IDENTITY, 1, setting.ports().identity()));
        }
        for (String service : Parts.SERVICES) {
            group(service, true, number -> parts.application(service, number, portOf(service, number)));
        }
        // the first portal has the port that people know, a second one a port that the status tells
        ports.put(Parts.PORTAL + 1, setting.ports().portal());
        group(Parts.PORTAL, true, number -> parts.application(Parts.PORTAL, number, portOf(Parts.PORTAL, number)));
    }

    private void single(String name, Supplier<Part> part) {
        group(name, false, _ -> part.get());
    }

    private void group(String name, boolean scales, IntFunction<Part> part) {
        Path logs = setting.home().logs(setting.options().acceptance());
        Path traces = Leftovers.traces(setting.home());
        groups.put(name, new Group(name, scales, part, logs, traces, this::publishInstances));
    }

    /** An instance keeps its port for as long as the platform runs, so that whoever knows the address finds it again. */
    private int portOf(String service, int number) {
        return ports.computeIfAbsent(service + number, _ -> setting.ports().free());
    }

    Setting setting() {
        return setting;
    }

    List<Group> groups() {
        return List.copyOf(groups.values());
    }

    /** Starts everything that does not run yet and returns when all of it works. */
    synchronized void up(Consumer<String> progress) {
        new Startup(setting, applications, parts, new Steps(progress), this::bring).run();
    }

    /** Starts a part if this platform has it, and returns when it works. */
    private void bring(String name, Steps steps, String notice) {
        Group group = groups.get(name);
        if (group != null && !closing) {
            steps.run(name, notice, () -> {
                group.start();
                group.awaitUp(() -> closing);
                publishInstances();
            });
        }
    }

    /** The instances a name means; a failure of usage that lists the names when it means none. */
    List<Instance> named(String name) {
        return groups.values().stream()
                .map(group -> group.named(name))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElseThrow(() -> new Failure(
                        Failure.USAGE,
                        "There is no " + name + " that runs here. Parts: " + String.join(", ", groups.keySet())));
    }

    /** Starts what the names mean, what others stand on first, and returns when all of it works. */
    synchronized void start(List<String> names) {
        for (List<Instance> turn : groundFirst(names)) {
            turn.forEach(Instance::start);
            turn.forEach(instance -> instance.awaitUp(() -> closing));
        }
        publishInstances();
    }

    /** Stops what the names mean, what others stand on last, and returns when all of it has ended. */
    synchronized void stop(List<String> names) {
        groundFirst(names).reversed().forEach(Group::stopAll);
    }

    void kill(List<String> names) {
        namedAll(names).forEach(Instance::kill);
    }

    private List<Instance> namedAll(List<String> names) {
        return names.stream().flatMap(name -> named(name).stream()).distinct().toList();
    }

    private List<List<Instance>> groundFirst(List<String> names) {
        Set<Instance> ground = groups.values().stream()
                .filter(group -> isInfrastructure(group.name()))
                .flatMap(group -> group.instances().stream())
                .collect(Collectors.toSet());
        List<Instance> found = namedAll(names);
        return List.of(
                found.stream().filter(ground::contains).toList(),
                found.stream().filter(instance -> !ground.contains(instance)).toList());
    }

    /** Runs each service with that many instances and returns when they work. */
    synchronized void scale(Map<String, Integer> wanted) {
        List<Runnable> scalings = new ArrayList<>();
        wanted.forEach((name, number) -> {
            Group group = groups.get(name);
            if (group == null) {
                throw new Failure(Failure.USAGE, "There is no " + name);
            }
            group.checkThatItMayBe(number);
            scalings.add(() -> group.scale(number, () -> closing));
        });
        Parallel.run(scalings.size(), scalings);
        publishInstances();
    }

    /** Stops everything, a start in progress included; data stays. */
    void down() {
        closing = true;
        synchronized (this) {
            List<Group> all = new ArrayList<>(groups.values()).reversed();
            List<Group> withData =
                    all.stream().filter(group -> isInfrastructure(group.name())).toList();
            List<Runnable> applicationStops = all.stream()
                    .filter(group -> !withData.contains(group))
                    .map(group -> (Runnable) group::stop)
                    .toList();
            Parallel.run(all.size(), applicationStops);
            Parallel.run(
                    all.size(),
                    withData.stream().map(group -> (Runnable) group::stop).toList());
        }
    }

    static boolean isInfrastructure(String name) {
        return !Parts.SERVICES.contains(name) && !name.equals(Parts.PORTAL);
    }

    private void publishInstances() {
        // what is written last is what was found last
        synchronized (instancesFile) {
            Map<String, List<String>> urls = new LinkedHashMap<>();
            for (String service : Parts.SERVICES) {
                Group group = groups.get(service);
                if (group != null) {
                    urls.put(
                            service,
                            group.offered().stream()
                                    .map(instance -> instance.part().url())
                                    .toList());
                }
            }
            instancesFile.write(urls);
        }
    }

    /** Empties the data of the acceptance profile, which promises to begin with none. */
    static void wipeAcceptance(Home home) {
        Home.delete(home.data(true));
        Home.delete(home.logs(true));
        try {
            Files.createDirectories(home.logs(true));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
