package eu.zirkel.local.platform;

import eu.zirkel.local.Failure;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;

/** The log of a part, and what it says about a start that failed. */
final class LogFile {

    private static final int TAIL_BYTES = 65_536;
    private static final int TAIL_LINES = 20;
    private static final List<String> CAUSES =
            List.of("Caused by: ", "Description:", "Exception in thread", "ERROR", "Error:", "error:");

    private static final long LARGE = 20_000_000;

    private LogFile() {}

    /** Makes room for a process about to write: a log that has grown large is put aside. */
    static void prepare(Path log) throws IOException {
        Files.createDirectories(log.toAbsolutePath().getParent());
        if (Files.exists(log) && Files.size(log) > LARGE) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    static Failure failure(String part, Path log, String what) {
        List<String> lines = tail(log);
        String cause = causeIn(lines).map(line -> "\nCause: " + line).orElse("");
        List<String> last = lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size());
        return new Failure(
                Failure.FAILED,
                "%s %s.%s%nThe end of %s:%n  %s".formatted(part, what, cause, log, String.join("\n  ", last)));
    }

    /** The deepest cause is the last one written; Spring Boot's own description, where there is one, says it best. */
    static Optional<String> causeIn(List<String> lines) {
        int description = lines.lastIndexOf("Description:");
        if (description >= 0) {
            Optional<String> described = lines.subList(description + 1, lines.size()).stream()
                    .filter(line -> !line.isBlank())
                    .findFirst();
            if (described.isPresent()) {
                return described;
            }
        }
        return CAUSES.stream()
                .flatMap(sign -> lines.reversed().stream()
                        .filter(line -> line.contains(sign))
                        .limit(1))
                .map(line -> line.replaceFirst("^.*Caused by: ", "").trim())
                .findFirst();
    }

    static List<String> tail(Path log) {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            int length = (int) Math.min(TAIL_BYTES, file.length());
            byte[] bytes = new byte[length];
            file.seek(file.length() - length);
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
