package eu.zirkel.bench.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Under which circumstances figures came about; without them they mean nothing.
 *
 * @param command as typed
 * @param begun when the benchmark began
 * @param revision git commit, with a note when the files differ from it
 * @param machine cores, CPU, memory, system and JDK
 * @param load load average of the last minute before the benchmark: what else the machine was doing
 * @param note of whoever ran it; may be empty
 */
public record Circumstances(
        String command, OffsetDateTime begun, String revision, String machine, String load, String note) {

    private static final int KILOBYTES_PER_GIGABYTE = 1 << 20;

    /** The circumstances of this moment. */
    public static Circumstances now(Path root, String command, String note, Clock clock) throws IOException {
        return new Circumstances(
                command,
                OffsetDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS),
                revision(root),
                thisMachine(),
                Files.readString(Path.of("/proc/loadavg")).split(" ")[0],
                note);
    }

    LocalDate today() {
        return begun.toLocalDate();
    }

    String text() {
        String remark = note.isEmpty() ? "" : "- Note: " + note + "\n";
        return """
                - Command: `%s`
                - Begun: %s
                - Revision: %s
                - Machine: %s
                - Load average before: %s. The load generator and the mail sink run on the same cores as the platform.
                %s""".formatted(command, begun, revision, machine, load, remark);
    }

    private static String thisMachine() throws IOException {
        String cpu = field(Path.of("/proc/cpuinfo"), "model name").orElse("unknown CPU");
        long memory = field(Path.of("/proc/meminfo"), "MemTotal")
                .map(text -> Long.parseLong(text.replaceAll("[^0-9]", "")))
                .orElse(0L);
        String system = field(Path.of("/etc/os-release"), "PRETTY_NAME")
                .map(text -> text.replace("\"", ""))
                .orElse(System.getProperty("os.name"));
        return "%d cores, %s, %d GB, %s (Linux %s), JDK %s"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        cpu,
                        Math.round((double) memory / KILOBYTES_PER_GIGABYTE),
                        system,
                        System.getProperty("os.version"),
                        Runtime.version());
    }

    private static Optional<String> field(Path file, String name) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> line.startsWith(name))
                .map(line -> line.split("[:=]", 2)[1].strip())
                .findFirst();
    }

    private static String revision(Path root) throws IOException {
        String commit = git(root, "rev-parse", "--short", "HEAD");
        return git(root, "status", "--porcelain").isEmpty() ? commit : commit + " with uncommitted changes";
    }

    private static String git(Path root, String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(words));
        Process git = new ProcessBuilder(command)
                .directory(root.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }
}
