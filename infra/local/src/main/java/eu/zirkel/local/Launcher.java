package eu.zirkel.local;

import eu.zirkel.local.json.Json;
import eu.zirkel.local.platform.Leftovers;
import eu.zirkel.local.platform.Steps;
import eu.zirkel.local.sample.SampleData;
import java.io.Console;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What {@code ./zirkel} runs. Its commands, output and exit codes are an interface, described in the README. */
public final class Launcher {

    private static final double NANOS = 1e9;

    private final Home home;
    private final PrintStream out;

    private Launcher(Home home, PrintStream out) {
        this.home = home;
        this.out = out;
    }

    /**
     * Carries out one command and ends with its exit code.
     *
     * @param line the command
     */
    public static void main(String[] line) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        int exit;
        try {
            exit = new Launcher(Home.ofProcess(), out).run(Command.parse(List.of(line)));
        } catch (Failure e) {
            System.err.println(e.words());
            exit = e.exit();
        }
        System.exit(exit);
    }

    private int run(Command command) {
        return switch (command) {
            case Command.Help _ -> {
                out.println(Command.USAGE);
                yield 0;
            }
            case Command.Up(Options options) -> up(options);
            case Command.Forward(List<String> words) -> {
                Connection.need(home).carryOut(words, out::println);
                yield 0;
            }
            case Command.Down _ -> down();
            case Command.Reset(boolean yes) -> reset(yes);
            case Command.Token(String user) -> {
                out.println(new Tokens(address("identity")).of(user));
                yield 0;
            }
            case Command.Logs(String part, boolean follow) -> {
                boolean acceptance = Connection.to(home)
                        .map(connection -> connection.options().acceptance())
                        .orElse(false);
                yield Programs.logs(home, acceptance, part, follow);
            }
            case Command.DeadLetters(List<String> arguments) -> deadLetters(arguments);
            case Command.Bench(List<String> arguments) -> bench(arguments);
        };
    }

    private int up(Options options) {
        long begin = System.nanoTime();
        Optional<Connection> running = Connection.to(home);
        if (running.isPresent() && running.get().options().acceptance() != options.acceptance()) {
            throw new Failure(
                    Failure.FAILED,
                    "Zirkel runs with another profile. ./zirkel down first, or use another ZIRKEL_HOME.");
        }
        if (running.isPresent() && options.acceptance()) {
            // the acceptance profile promises empty data at each start
            down();
            running = Optional.empty();
        }
        Ports ports = Ports.of(System.getenv());
        if (running.isEmpty()) {
            Leftovers.end(home);
            ports.check();
        }
        Steps steps = new Steps(out::println);
        steps.run("build", "", () -> new Build(home).run(out::println));
        Connection supervisor = running.orElseGet(() -> Connection.launch(home, options));
        supervisor.carryOut(List.of("up"), out::println);
        if (!options.acceptance() && !options.host()) {
            SampleData samples = new SampleData(
                    home.checkout().resolve("infra/local/sample"),
                    home.data(false).resolve("samples.properties"),
                    address("portal"),
                    new Tokens(address("identity")));
            if (options.empty()) {
                samples.leaveOut();
            } else {
                steps.run("sample programmes", "", samples::load);
            }
        }
        welcome((System.nanoTime() - begin) / NANOS);
        return 0;
    }

    private void welcome(double seconds) {
        Json status = status();
        String mailbox = status.at("mailbox").map(Json::asText).orElse("");
        out.printf("%nPortal    %s%n", status.at("portal").orElseThrow().asText());
        if (!mailbox.isEmpty()) {
            out.printf("Mailbox   %s%n", mailbox);
        }
        out.printf("Identity  %s%n", status.at("identity").orElseThrow().asText());
        if (!Connection.need(home).options().host()) {
            out.println("Sample users: organiser, editor, operator; the password is the name.");
        }
        out.printf(Locale.ROOT, "Up in %.1f s. ./zirkel down stops it.%n", seconds);
    }

    private int down() {
        Optional<Connection> running = Connection.to(home);
        if (running.isEmpty()) {
            Leftovers.end(home);
            out.println("Zirkel is not running.");
        } else {
            new Steps(out::println).run("down", "", () -> running.get().carryOut(List.of("down"), out::println));
        }
        return 0;
    }

    private int reset(boolean yes) {
        if (!yes) {
            Console console = System.console();
            String answer = console == null
                    ? ""
                    : String.valueOf(console.readLine("Delete all data in %s? (yes/no) ", home.directory()));
            if (!answer.equals("yes")) {
                throw new Failure(Failure.FAILED, "Nothing was deleted. ./zirkel reset --yes does not ask.");
            }
        }
        down();
        for (boolean acceptance : List.of(false, true)) {
            Home.delete(home.data(acceptance));
            Home.delete(home.logs(acceptance));
        }
        Home.delete(home.run());
        if (!System.getenv().getOrDefault("MONGODB_URI", "").isEmpty()) {
            out.println(
                    "The MongoDB that MONGODB_URI names keeps its databases: drop them before the next ./zirkel up.");
        }
        return 0;
    }

    private int deadLetters(List<String> arguments) {
        List<String> all = new ArrayList<>(List.of(address("kafka")));
        all.addAll(arguments);
        return Programs.module(home, "infra/kafka", "eu.zirkel.kafka.DeadLetters", all);
    }

    /** The benchmarks start a platform of their own, so that they neither see nor touch anybody's data. */
    private int bench(List<String> arguments) {
        new Build(home).run(out::println);
        int built = Programs.run(
                home, List.of("mvn", "-q", "-B", "-Dmaven.test.skip=true", "-pl", "infra/bench", "-am", "package"));
        return built != 0 ? built : Programs.module(home, "infra/bench", "eu.zirkel.bench.Bench", arguments);
    }

    private String address(String part) {
        return status().at(part).orElseThrow().asText();
    }

    private Json status() {
        StringBuilder json = new StringBuilder();
        Connection.need(home).carryOut(List.of("status", "--json"), json::append);
        return Json.parse(json.toString());
    }
}
