package eu.zirkel.local.platform;

import eu.zirkel.local.Failure;
import eu.zirkel.local.Home;
import eu.zirkel.local.Options;
import eu.zirkel.local.Ports;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The addresses and the configuration of one run of the platform, fixed when it starts. The names are those of
 * {@code docker-compose.yml}.
 */
final class Setting {

    private static final String LOOPBACK = "127.0.0.1";

    private final Home home;
    private final Options options;
    private final Map<String, String> outside;
    private final Ports ports;
    private final Store store;
    private final int kafka;
    private final int smtp;
    private final int mongodb;
    private final String secret;

    Setting(Home home, Options options, Map<String, String> outside) {
        this.home = home;
        this.options = options;
        this.outside = outside;
        this.ports = Ports.of(outside);
        this.store = Store.choose(outside, options.acceptance(), home.checkout());
        this.kafka = ports.free();
        this.smtp = ports.free();
        this.mongodb = ports.free();
        if (!given("ZIRKEL_SMTP").matches("|.+:[0-9]+")) {
            throw new Failure(Failure.USAGE, "ZIRKEL_SMTP is host:port, not " + given("ZIRKEL_SMTP"));
        }
        if (options.host() && given("OIDC_ISSUER_URI").isEmpty()) {
            throw new Failure(
                    Failure.USAGE,
                    "--host refuses the sample users: name your identity provider in OIDC_ISSUER_URI"
                            + " and the portal's client secret in ZIRKEL_PORTAL_CLIENT_SECRET");
        }
        this.secret = Secret.in(data());
    }

    Home home() {
        return home;
    }

    Options options() {
        return options;
    }

    Ports ports() {
        return ports;
    }

    Store store() {
        return store;
    }

    int kafkaPort() {
        return kafka;
    }

    int mongodbPort() {
        return mongodb;
    }

    int smtpPort() {
        return smtp;
    }

    Path data() {
        return home.data(options.acceptance());
    }

    Path instancesFile() {
        return home.run().resolve("instances.properties");
    }

    String kafkaAddress() {
        return LOOPBACK + ":" + kafka;
    }

    String mongodbUri() {
        return store instanceof Store.Given(String uri) ? uri : "mongodb://" + LOOPBACK + ":" + mongodb;
    }

    /**
     * Mails are caught unless a server for them was named: by ZIRKEL_SMTP, which says that this is meant, or by
     * SMTP_HOST on a platform that is open to others anyway.
     */
    boolean catchesMail() {
        return given("ZIRKEL_SMTP").isEmpty()
                && (!options.host() || given("SMTP_HOST").isEmpty());
    }

    boolean hasSampleUsers() {
        return !options.host();
    }

    /** Host and port of the mail server. */
    String smtpServer() {
        if (catchesMail()) {
            return LOOPBACK + ":" + smtp;
        }
        String named = given("ZIRKEL_SMTP");
        String port = given("SMTP_PORT");
        return named.isEmpty() ? given("SMTP_HOST") + ":" + (port.isEmpty() ? "25" : port) : named;
    }

    String issuer() {
        return hasSampleUsers() ? "http://localhost:" + ports.identity() : given("OIDC_ISSUER_URI");
    }

    String mailbox() {
        return catchesMail() ? "http://localhost:" + ports.mailbox() : "";
    }

    String portal() {
        if (!options.host()) {
            return "http://localhost:" + ports.portal();
        }
        String named = given("PORTAL_URL");
        return named.isEmpty() ? "http://" + hostName() + ":" + ports.portal() : named;
    }

    /** What the person who starts the platform adds to the options of every JVM. */
    List<String> javaOptions() {
        return Arrays.stream(given("ZIRKEL_JAVA_OPTIONS").split("\\s+"))
                .filter(option -> !option.isEmpty())
                .toList();
    }

    /** What every application is told. */
    Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        environment.put("KAFKA_BOOTSTRAP_SERVERS", kafkaAddress());
        environment.put("MONGODB_URI", mongodbUri());
        String server = smtpServer();
        environment.put("SMTP_HOST", server.substring(0, server.lastIndexOf(':')));
        environment.put("SMTP_PORT", server.substring(server.lastIndexOf(':') + 1));
        environment.put("OIDC_ISSUER_URI", issuer());
        environment.put("PORTAL_URL", portal());
        environment.put("ZIRKEL_SECRET", secret);
        environment.put("ZIRKEL_INSTANCES_FILE", instancesFile().toString());
        environment.put("ZIRKEL_MAILBOX_URL", mailbox());
        environment.put("IDENTITY_DATA", data().resolve("identity").toString());
        environment.put("SPRING_PROFILES_ACTIVE", options.acceptance() ? "acceptance" : "");
        environment.put("SERVER_ADDRESS", LOOPBACK);
        // each thread of glibc's allocator would otherwise keep a pool of its own
        environment.put("MALLOC_ARENA_MAX", "2");
        return environment;
    }

    private String given(String name) {
        return outside.getOrDefault(name, "");
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }
}
