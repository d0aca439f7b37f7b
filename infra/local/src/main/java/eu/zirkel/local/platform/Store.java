package eu.zirkel.local.platform;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which MongoDB the platform uses. */
sealed interface Store {

    /** What is good to know about the choice. */
    String notice();

    /** Somebody else runs it. */
    record Given(String uri) implements Store {
        @Override
        public String notice() {
            return "the one MONGODB_URI names";
        }
    }

    /** A server program found on this machine. */
    record Server(Path program) implements Store {
        @Override
        public String notice() {
            return program.toString();
        }

        List<String> command(Path data, int port) {
            return List.of(
                    program.toString(),
                    "--dbpath",
                    data.toString(),
                    "--port",
                    String.valueOf(port),
                    "--bind_ip",
                    "127.0.0.1");
        }
    }

    /** MongoDB's own engine from npm. */
    record Engine(Path script) implements Store {
        @Override
        public String notice() {
            return "MongoDB's own engine, for trial; data that matters belongs in a MongoDB of your own: MONGODB_URI";
        }

        List<String> command(Path data, int port) {
            return List.of(script.toString(), data.toString(), String.valueOf(port));
        }
    }

    /**
     * The address given, else the program named or found, else the engine. The acceptance profile promises empty data,
     * so it never takes somebody else's.
     */
    static Store choose(Map<String, String> environment, boolean acceptance, Path checkout) {
        String uri = environment.getOrDefault("MONGODB_URI", "");
        if (!uri.isEmpty() && !acceptance) {
            return new Given(uri);
        }
        String named = environment.getOrDefault("MONGOD", "");
        Optional<Path> program =
                named.isEmpty() ? onPath(environment.getOrDefault("PATH", ""), "mongod") : Optional.of(Path.of(named));
        return program.<Store>map(Server::new).orElse(new Engine(checkout.resolve("infra/mongodb/engine")));
    }

    private static Optional<Path> onPath(String path, String program) {
        return Arrays.stream(path.split(File.pathSeparator))
                .filter(directory -> !directory.isEmpty())
                .map(directory -> Path.of(directory, program))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
