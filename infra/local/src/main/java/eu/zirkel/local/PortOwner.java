package eu.zirkel.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which process listens on a port, where the system tells. */
final class PortOwner {

    private static final Path PROCESSES = Path.of("/proc");
    private static final String LISTENING = "0A";

    private PortOwner() {}

    static Optional<String> of(int port) {
        try {
            return Files.isReadable(PROCESSES.resolve("net/tcp")) ? fromProc(port) : fromLsof(port);
        } catch (IOException | UncheckedIOException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> fromProc(int port) throws IOException {
        for (String table : List.of("net/tcp", "net/tcp6")) {
            Path file = PROCESSES.resolve(table);
            if (!Files.exists(file)) {
                continue;
            }
            for (String line : Files.readAllLines(file)) {
                String[] column = line.trim().split("\\s+");
                if (column.length > 9 && column[1].endsWith(":%04X".formatted(port)) && column[3].equals(LISTENING)) {
                    return holderOf("socket:[" + column[9] + "]");
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> holderOf(String socket) throws IOException {
        try (Stream<Path> processes = Files.list(PROCESSES)) {
            return processes
                    .filter(process -> process.getFileName().toString().matches("[0-9]+"))
                    .filter(process -> holds(process, socket))
                    .map(PortOwner::describe)
                    .findFirst();
        }
    }

    private static boolean holds(Path process, String socket) {
        try (Stream<Path> files = Files.list(process.resolve("fd"))) {
            return files.anyMatch(file -> {
                try {
                    return Files.readSymbolicLink(file).toString().equals(socket);
                } catch (IOException e) {
                    return false;
                }
            });
        } catch (IOException e) {
            // another user's process, or one that has just ended
            return false;
        }
    }

    private static String describe(Path process) {
        String number = process.getFileName().toString();
        try {
            return Files.readString(process.resolve("comm")).trim() + " (process " + number + ")";
        } catch (IOException e) {
            return "process " + number;
        }
    }

    private static Optional<String> fromLsof(int port) throws IOException {
        Process lsof = new ProcessBuilder("lsof", "-nP", "-iTCP:" + port, "-sTCP:LISTEN")
                .redirectErrorStream(true)
                .start();
        try (Stream<String> lines = lsof.inputReader().lines()) {
            return lines.skip(1)
                    .findFirst()
                    .map(line -> line.split("\\s+"))
                    .filter(columns -> columns.length > 1)
                    .map(columns -> columns[0] + " (process " + columns[1] + ")");
        }
    }
}
