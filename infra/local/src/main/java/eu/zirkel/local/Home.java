package eu.zirkel.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where things are: the checkout that is built, and the directory that holds data and logs. Two checkouts, or two
 * directories, know nothing of each other.
 *
 * @param checkout the top of the repository
 * @param directory {@code ZIRKEL_HOME}, or {@code .zirkel} in the checkout
 */
public record Home(Path checkout, Path directory) {

    /** From what the script says: system property {@code zirkel.checkout} and environment variable ZIRKEL_HOME. */
    public static Home ofProcess() {
        Path checkout = Path.of(System.getProperty("zirkel.checkout", "."))
                .toAbsolutePath()
                .normalize();
        String home = System.getenv().getOrDefault("ZIRKEL_HOME", "");
        Path directory = home.isEmpty() ? checkout.resolve(".zirkel") : Path.of(home);
        return new Home(checkout, directory.toAbsolutePath().normalize());
    }

    /** Data of the broker, the store, the mail catcher and the identity provider, and the secret. */
    public Path data(boolean acceptance) {
        return area(acceptance).resolve("data");
    }

    /** One log file per instance. */
    public Path logs(boolean acceptance) {
        return area(acceptance).resolve("logs");
    }

    /** What the running supervisor leaves for the commands to find. */
    public Path run() {
        return directory.resolve("run");
    }

    /** What was made from the sources, shared by every directory that this checkout is run with. */
    public Path made() {
        return checkout.resolve(".zirkel");
    }

    /** The file by which the supervisor is found. */
    public Path supervisor() {
        return run().resolve("supervisor.properties");
    }

    private Path area(boolean acceptance) {
        return acceptance ? directory.resolve("acceptance") : directory;
    }

    /** Deletes a directory with all it contains; one that is not there is fine. */
    public static void delete(Path tree) {
        if (!Files.exists(tree)) {
            return;
        }
        try (Stream<Path> walk = Files.walk(tree)) {
            List<Path> deepestFirst = walk.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
