package eu.zirkel.local.platform;

import eu.zirkel.local.Failure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The order in which the parts need each other. */
final class Startup {

    /** Recording a cache keeps a core busy. */
    private static final int TRAININGS_AT_ONCE = 2;

    private final Setting setting;
    private final Applications applications;
    private final Parts parts;
    private final Steps steps;
    private final Starter starter;

    /** Starts a part and returns when it works. */
    interface Starter {
        void bring(String name, Steps steps, String notice);
    }

    Startup(Setting setting, Applications applications, Parts parts, Steps steps, Starter starter) {
        this.setting = setting;
        this.applications = applications;
        this.parts = parts;
        this.steps = steps;
        this.starter = starter;
    }

    void run() {
        List<Runnable> ground =
                List.of(this::store, this::mail, () -> bring(Parts.KAFKA), () -> steps.run("unpack", "", this::unpack));
        Parallel.run(ground.size(), ground);
        steps.run("topics", "", () -> finish("topics", parts.topics(), "could not be created"));
        train();
        List<Runnable> applications = new ArrayList<>();
        applications.add(() -> bring(Parts.IDENTITY));
        Parts.SERVICES.forEach(service -> applications.add(() -> bring(service)));
        applications.add(() -> bring(Parts.PORTAL));
        Parallel.run(applications.size(), applications);
    }

    private void bring(String name) {
        starter.bring(name, steps, "");
    }

    private void store() {
        parts.storePackages().ifPresent(command -> fetch("mongodb", command));
        starter.bring(Parts.MONGODB, steps, setting.store().notice());
    }

    private void mail() {
        if (setting.catchesMail()) {
            fetch("mail", parts.mailPackages());
            bring(Parts.MAIL);
        }
    }

    private void unpack() {
        Parallel.run(
                TRAININGS_AT_ONCE,
                parts.applications().stream()
                        .map(name -> (Runnable) () -> applications.unpacked(name))
                        .toList());
    }

    private void train() {
        List<Runnable> trainings = parts.applications().stream()
                .filter(name -> !applications.isTrained(applications.unpacked(name)))
                .map(name -> (Runnable) () ->
                        steps.run("prepare " + name, "once per build, for faster starts", () -> parts.train(name)))
                .toList();
        Parallel.run(TRAININGS_AT_ONCE, trainings);
    }

    private void fetch(String part, List<String> command) {
        steps.run(part + " packages", "", () -> finish(part + "-packages", command, "could not be fetched"));
    }

    /** Runs a program to its end; its output is the log of that name. */
    private void finish(String name, List<String> command, String otherwise) {
        Path log = setting.home().logs(setting.options().acceptance()).resolve(name + ".log");
        try {
            int exit = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start()
                    .waitFor();
            if (exit != 0) {
                throw LogFile.failure(name, log, otherwise);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure(Failure.FAILED, "interrupted");
        }
    }
}
