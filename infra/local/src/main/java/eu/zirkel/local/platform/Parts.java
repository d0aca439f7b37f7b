package eu.zirkel.local.platform;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The platform on one page: which parts there are and how each is started. */
final class Parts {

    static final String KAFKA = "kafka";
    static final String MONGODB = "mongodb";
    static final String MAIL = "mail";
    static final String IDENTITY = "identity";
    static final String PORTAL = "portal";

    /** The services in the order in which people read about them. */
    static final List<String> SERVICES = List.of("scheduling", "registration", "knowledge-base", "notification");

    private static final String LARGEST_HEAP = "-Xmx192m";

    /** Heaps of another size; what an application really uses is about half of it. */
    private static final Map<String, List<String>> HEAP = Map.of(
            "registration",
            List.of("-Xmx320m"),
            "knowledge-base",
            List.of("-Xmx256m"),
            // what hundreds of requests under way hold has to find room among the young, else every collection is a
            // full one
            PORTAL,
            List.of("-Xmx256m", "-XX:NewRatio=1", "-XX:SurvivorRatio=3"),
            IDENTITY,
            List.of("-Xmx96m"));

    /**
     * Small stacks, a collector without threads of its own and the quick compiler only: six JVMs share one small
     * machine, and half of what a start costs is the other compiler's work. {@code ZIRKEL_JAVA_OPTIONS} has the last word.
     */
    private static final List<String> SMALL =
            List.of("-XX:+UseSerialGC", "-Xss512k", "-XX:ReservedCodeCacheSize=96m", "-XX:TieredStopAtLevel=1");

    /** The store's many threads would otherwise wait for each other in the one pool of memory that a supervisor needs. */
    private static final String STORE_POOLS = "8";

    private final Setting setting;
    private final Applications applications;

    Parts(Setting setting, Applications applications) {
        this.setting = setting;
        this.applications = applications;
    }

    /** The applications to unpack, in the order in which they are trained. */
    List<String> applications() {
        List<String> names = new ArrayList<>(SERVICES);
        names.add(PORTAL);
        if (setting.hasSampleUsers()) {
            names.add(IDENTITY);
        }
        return names;
    }

    Part kafka() {
        List<String> command = new ArrayList<>(List.of(
                applications.java().toString(),
                "-Xmx160m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--sun-misc-unsafe-memory-access=allow",
                "-Xss512k"));
        command.addAll(setting.javaOptions());
        command.addAll(List.of("-cp", kafkaClasses(), "eu.zirkel.kafka.KafkaBroker"));
        command.add(setting.data().resolve(KAFKA).toString());
        command.add(String.valueOf(setting.kafkaPort()));
        return new Part(
                KAFKA,
                setting.kafkaAddress(),
                command,
                Map.of("MALLOC_ARENA_MAX", "2"),
                new Health.Tcp(setting.kafkaPort()));
    }

    /** The command that makes the topics what they are declared to be. */
    List<String> topics() {
        return List.of(
                applications.java().toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                kafkaClasses(),
                "eu.zirkel.kafka.CreateTopics",
                setting.kafkaAddress());
    }

    private String kafkaClasses() {
        Path broker = applications.broker();
        return broker.resolve("app.jar") + ":" + broker.resolve("lib") + "/*";
    }

    /** What fetches the engine, where the engine is what is used. */
    Optional<List<String>> storePackages() {
        return setting.store() instanceof Store.Engine(Path script)
                ? Optional.of(List.of(script.toString(), "--install"))
                : Optional.empty();
    }

    /** What fetches the mail catcher. */
    List<String> mailPackages() {
        return List.of(catcher(), "--install");
    }

    private String catcher() {
        return setting.home().checkout().resolve("infra/mail/catcher").toString();
    }

    Part mongodb() {
        Path data = setting.data().resolve(MONGODB);
        int port = setting.mongodbPort();
        List<String> command =
                switch (setting.store()) {
                    case Store.Engine engine -> engine.command(data, port);
                    case Store.Server server -> server.command(data, port);
                    case Store.Given _ -> List.of();
                };
        return new Part(
                MONGODB, setting.mongodbUri(), command, Map.of("MALLOC_ARENA_MAX", STORE_POOLS), new Health.Tcp(port));
    }

    Part mail() {
        int page = setting.ports().mailbox();
        return new Part(
                MAIL,
                setting.mailbox(),
                List.of(
                        catcher(),
                        setting.data().resolve(MAIL).toString(),
                        String.valueOf(setting.smtpPort()),
                        String.valueOf(page)),
                Map.of(),
                new Health.Http(URI.create("http://127.0.0.1:" + page + "/healthz")));
    }

    /** An application: its first instance bears its name, a second one the name with a number. */
    Part application(String name, int number, int port) {
        Map<String, String> environment = new HashMap<>(setting.environment());
        environment.put("SERVER_PORT", String.valueOf(port));
        if (name.equals(PORTAL) && setting.options().host()) {
            environment.put("SERVER_ADDRESS", "0.0.0.0");
        }
        String url = "http://127.0.0.1:" + port;
        return new Part(
                number == 1 ? name : name + "-" + number,
                url,
                applications.command(applications.unpacked(name), options(name)),
                environment,
                new Health.Http(URI.create(url + "/actuator/health/readiness")));
    }

    void train(String name) {
        Map<String, String> environment = new HashMap<>(setting.environment());
        environment.put("SERVER_PORT", "0");
        applications.train(applications.unpacked(name), options(name), environment);
    }

    private List<String> options(String name) {
        List<String> options = new ArrayList<>(SMALL);
        options.addAll(HEAP.getOrDefault(name, List.of(LARGEST_HEAP)));
        options.addAll(setting.javaOptions());
        return options;
    }
}
