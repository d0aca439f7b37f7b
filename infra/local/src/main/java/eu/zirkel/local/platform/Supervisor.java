package eu.zirkel.local.platform;

import eu.zirkel.local.Failure;
import eu.zirkel.local.Home;
import eu.zirkel.local.Options;
import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * The process that outlives {@code ./zirkel up}: it holds the platform and carries out the commands that reach it on a
 * loopback port, from whoever can read the token in its file. Ends after {@code down}, after a first start that failed,
 * and, having stopped everything, on SIGTERM.
 */
public final class Supervisor {

    private final Platform platform;
    private final Control control;
    private final AtomicBoolean wasUp = new AtomicBoolean();

    private Supervisor(Platform platform) throws IOException {
        this.platform = platform;
        this.control = Control.open(this::carryOut);
    }

    /**
     * Runs until told to end.
     *
     * @param arguments the flags of {@code up}
     * @throws IOException when no port can be opened for the commands
     * @throws InterruptedException never in practice
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        try {
            run(Home.ofProcess(), Options.parse(List.of(arguments)));
            System.exit(0);
        } catch (Failure e) {
            System.out.println(e.words());
            System.exit(e.exit());
        }
    }

    private static void run(Home home, Options options) throws IOException, InterruptedException {
        if (options.acceptance()) {
            Platform.wipeAcceptance(home);
        }
        Files.createDirectories(home.logs(options.acceptance()));
        Supervisor supervisor = new Supervisor(new Platform(new Setting(home, options, System.getenv())));
        Control control = supervisor.control;
        Properties found = new Properties();
        found.setProperty("port", String.valueOf(control.port()));
        found.setProperty("token", control.token());
        found.setProperty("process", Leftovers.remembered(ProcessHandle.current()));
        found.setProperty("flags", String.join(" ", options.flags()));
        Control.publish(home.supervisor(), found);
        Runtime.getRuntime().addShutdownHook(new Thread(supervisor.platform::down));
        control.awaitFinish();
        Files.deleteIfExists(home.supervisor());
        control.close();
    }

    private void carryOut(List<String> command, Consumer<String> out) {
        List<String> names = command.subList(1, command.size());
        switch (command.getFirst()) {
            case "up" -> up(out);
            case "status" -> {
                Status status = Status.of(platform);
                if (names.contains("--json")) {
                    out.accept(status.json().write());
                } else {
                    status.lines().forEach(out);
                }
            }
            case "scale" -> {
                Map<String, Integer> wanted = new LinkedHashMap<>();
                for (String pair : names) {
                    String[] words = pair.split("=", 2);
                    wanted.put(words[0], Integer.parseInt(words[1]));
                }
                platform.scale(wanted);
            }
            case "start" -> platform.start(names);
            case "stop" -> platform.stop(names);
            case "kill" -> platform.kill(names);
            case "down" -> {
                platform.down();
                control.finish();
            }
            default -> throw new Failure(Failure.USAGE, "unknown command " + command.getFirst());
        }
    }

    private void up(Consumer<String> out) {
        try {
            platform.up(out);
            wasUp.set(true);
        } catch (RuntimeException e) {
            if (!wasUp.get()) {
                platform.down();
                control.finish();
            }
            throw e;
        }
    }
}
