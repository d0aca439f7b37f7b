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
        if (!scales) {
            throw new Failure(Failure.USAGE, name + " has one instance");
        }
        if (wanted < 1 || wanted > MOST) {
            throw new Failure(Failure.USAGE, "1 to " + MOST + " instances");
        }
        while (instances().size() > wanted) {
            Instance last;
            synchronized (this) {
                last = instances.removeLast();
            }
            last.stop();
        }
        while (instances().size() < wanted) {
            Part part = parts.apply(instances().size() + 1);
            put(instances().size() + 1, new Instance(part, logs.resolve(part.name() + ".log"), traces, changed));
        }
        awaitUp(givenUp);
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
        instances().reversed().forEach(Instance::stop);
    }
}
