package eu.zirkel.journeys.platform;

import static org.assertj.core.api.Assertions.assertThat;

import eu.zirkel.journeys.http.Answer;
import eu.zirkel.journeys.http.Api;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The whole platform, with its clock that can be set. Everything is reached through what a stranger could reach too. */
public final class Platform implements AutoCloseable {

    /** Every application that may run more than once. */
    public static final List<String> SERVICES =
            List.of("knowledge-base", "scheduling", "notification", "registration", "portal");

    private static final Duration QUIET_FOR = Duration.ofMillis(600);

    private final Launcher launcher;
    private final boolean ours;
    private volatile Status status;
    private final Broker broker;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    private Platform(Launcher launcher, boolean ours, Status status) {
        this.launcher = launcher;
        this.ours = ours;
        this.status = status;
        this.broker = new Broker(status.kafka());
    }

    /** The platform that {@code ZIRKEL_STATUS} (JSON, or the name of a file with it) describes, else one of our own. */
    static Platform findOrStart() {
        String given = System.getenv("ZIRKEL_STATUS");
        if (given != null && !given.isBlank()) {
            return new Platform(new Launcher(Map.of()), false, Status.parse(read(given)));
        }
        Launcher launcher = new Launcher(Map.of(
                "ZIRKEL_HOME", Path.of("target", "zirkel").toAbsolutePath().toString(),
                "ZIRKEL_PORT", String.valueOf(FreePorts.block())));
        launcher.run("up", "--acceptance");
        return new Platform(launcher, true, Status.parse(launcher.run("status", "--json")));
    }

    private static String read(String given) {
        try {
            return given.strip().startsWith("{") ? given : Files.readString(Path.of(given));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Address of the portal, where everything public answers. */
    public String origin() {
        return status.portal();
    }

    /** Address of the mail catcher. */
    public String mailbox() {
        return status.mailbox();
    }

    /** The broker, for what only an operator may do. */
    public Broker broker() {
        return broker;
    }

    /** Somebody without a token who reads German. */
    public Api visitor() {
        return new Api(origin(), Map.of("Accept-Language", "de"));
    }

    /** Somebody who signed in as this sample user. */
    public Api as(String user) {
        return visitor().with("Authorization", "Bearer " + tokens.computeIfAbsent(user, this::token));
    }

    /** A bearer token of this sample user. */
    public String token(String user) {
        return launcher.run("token", user).strip();
    }

    /** Lets time pass until then; returns when what was due has been done. */
    public void itIs(String instant) {
        awaitQuiet();
        visitor().put("/api/test/clock", Map.of("now", instant)).expect(204);
    }

    /** Stops parts; returns when they have ended. */
    public void stop(String... parts) {
        launcher.run(command("stop", parts));
    }

    /** Starts parts; returns when they work. */
    public void start(String... parts) {
        launcher.run(command("start", parts));
    }

    /** {@code kill -9}; the launcher starts them again. */
    public void kill(String... parts) {
        launcher.run(command("kill", parts));
    }

    /** Runs a service with that many instances. */
    public List<Status.Instance> scale(String service, int instances) {
        launcher.run("scale", service + "=" + instances);
        status = freshStatus();
        return status.instancesOf(service);
    }

    /** Runs each of these services with that many instances, all at once; returns the instances by service. */
    public Map<String, List<Status.Instance>> scale(List<String> services, int instances) {
        launcher.run(command(
                "scale",
                services.stream().map(service -> service + "=" + instances).toArray(String[]::new)));
        status = freshStatus();
        return services.stream().collect(Collectors.toMap(Function.identity(), status::instancesOf));
    }

    /** The command for dead letters; returns what it printed. */
    public String deadLetters(String... command) {
        return launcher.run(command("dead-letters", command));
    }

    private static String[] command(String name, String... words) {
        String[] command = new String[words.length + 1];
        command[0] = name;
        System.arraycopy(words, 0, command, 1, words.length);
        return command;
    }

    /** Returns when no event is on its way and no mail waits to be sent. */
    public void awaitQuiet() {
        awaitQuiet(Patience.EVENTUALLY);
    }

    /** As {@link #awaitQuiet()}, with more patience. */
    public void awaitQuiet(Duration patience) {
        Patience.within(patience)
                .alias("no event on its way, no mail waiting")
                .during(QUIET_FOR)
                .untilAsserted(() -> assertThat(onItsWay()).isEmpty());
    }

    /** Returns when every instance is healthy again. */
    public void awaitHealthy(Duration patience) {
        Patience.within(patience).alias("every instance healthy").until(() -> status.instances().stream()
                .allMatch(Platform::isReady));
    }

    private static boolean isReady(Status.Instance instance) {
        return new Api(instance.url(), Map.of())
                        .get("/actuator/health/readiness")
                        .status()
                == 200;
    }

    /** Events not published, records not read and mails not sent, each as a line to read. */
    private List<String> onItsWay() {
        List<String> all = new ArrayList<>();
        for (Status.Instance instance : status.instancesWithEvents()) {
            double pending = metric(instance, "zirkel_events_pending");
            if (pending != 0) {
                all.add("%s has %.0f events to publish".formatted(instance.url(), pending));
            }
        }
        all.addAll(broker.unread());
        Answer messages = as("operator").get("/api/messages?limit=200").expect(200);
        for (JsonNode message : messages.json().path("messages")) {
            if (List.of("WAITING", "QUEUED").contains(message.path("status").asString())) {
                all.add("message " + message);
            }
        }
        return all;
    }

    private Status freshStatus() {
        return Status.parse(launcher.run("status", "--json"));
    }

    /** The sum of a counter or gauge of one instance, whatever its labels. */
    public static double metric(Status.Instance instance, String name) {
        String metrics = new Api(instance.url(), Map.of())
                .get("/actuator/prometheus")
                .expect(200)
                .body();
        return metrics.lines()
                .filter(line -> line.startsWith(name + " ") || line.startsWith(name + "{"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    @Override
    public void close() {
        broker.close();
        if (ours) {
            launcher.run("down");
        }
    }
}
