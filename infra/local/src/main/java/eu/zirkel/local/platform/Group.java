package eu.zirkel.local.platform;

import eu.zirkel.local.Failure;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;

/** The instances of one part; all but the services have exactly one. */
final class Group {

    private static final int MOST = 9;

    private final String name;
    private final boolean scales;
    private final IntFunction<Part> parts;
    private final Path logs;
    private final Path traces;
    private final Runnable changed;
    private final List<Instance> instances = new ArrayList<>();

    Group(String name, boolean scales, IntFunction<Part> parts, Path logs, Path traces, Runnable changed) {
        this.name = name;
        this.scales = scales;
        this.parts = parts;
        this.logs = logs;
        this.traces = traces;
        this.changed = changed;
    }

    String name() {
        return name;
    }

    synchronized List<Instance> instances() {
        return List.copyOf(instances);
    }

    /** Where requests may be sent: to those that are healthy; when none is, to all that are meant to run. */
    List<Instance> offered() {
        List<Instance> healthy = instances().stream()
                .filter(instance -> instance.state() == Instance.State.UP)
                .toList();
        return healthy.isEmpty()
                ? instances().stream().filter(Instance::isWanted).toList()
                : healthy;
    }

    /** Starts what there should be, at least one; what runs from older classes is replaced. */
    void start() {
        int wanted = Math.max(1, instances().size());
        for (int number = 1; number <= wanted; number++) {
            Part part = parts.apply(number);
            if (number <= instances().size()) {
                Instance present = instances().get(number - 1);
                if (present.part().equals(part)) {
                    present.start();
                    continue;
                }
                present.stop();
            }
            put(number, new Instance(part, logs.resolve(part.name() + ".log"), traces, changed));
        }
    }

    private void put(int number, Instance instance) {
        synchronized (this) {
            if (number <= instances.size()) {
                instances.set(number - 1, instance);
            } else {
                instances.add(instance);
            }
        }
        instance.start();
    }

    void awaitUp(BooleanSupplier givenUp) {
        instances().forEach(instance -> instance.awaitUp(givenUp));
    }

    /** That many instances: more are started, the newest are stopped. */
    void scale(int wanted, BooleanSupplier givenUp) {
        checkThatItMayBe(wanted);
        List<Instance> surplus;
        synchronized (this) {
            List<Instance> last = instances.subList(Math.min(wanted, instances.size()), instances.size());
            surplus = List.copyOf(last);
            last.clear();
        }
        stopAll(surplus);
        while (instances().size() < wanted) {
            Part part = parts.apply(instances().size() + 1);
            put(instances().size() + 1, new Instance(part, logs.resolve(part.name() + ".log"), traces, changed));
        }
        awaitUp(givenUp);
    }

    /** Fails unless there may be that many. */
    void checkThatItMayBe(int wanted) {
        if (!scales) {
            throw new Failure(Failure.USAGE, name + " has one instance");
        }
        if (wanted < 1 || wanted > MOST) {
            throw new Failure(Failure.USAGE, "1 to " + MOST + " instances");
        }
    }

    /** The instances a command means: all under the name of the part, one under the name with a number. */
    List<Instance> named(String given) {
        if (given.equals(name)) {
            return instances();
        }
        return instances().stream()
                .filter(instance -> instance.part().name().equals(given)
                        || (given.equals(name + "-1") && instance.part().name().equals(name)))
                .toList();
    }

    void stop() {
        stopAll(instances());
    }

    /** All at the same time. */
    static void stopAll(List<Instance> ending) {
        Parallel.run(
                ending.size(),
                ending.stream().map(instance -> (Runnable) instance::stop).toList());
    }
}
