package eu.zirkel.local.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which instances of which service there are, in a file that the portal reads again whenever it changes. */
final class InstancesFile {

    private final Path file;

    InstancesFile(Path file) {
        this.file = file;
    }

    /** Replaces the file as a whole, so that nobody ever reads half of it. */
    void write(Map<String, List<String>> urlsByService) {
        try {
            Files.createDirectories(file.getParent());
            Path next = file.resolveSibling(file.getFileName() + ".next");
            Files.writeString(next, text(urlsByService));
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Map<String, List<String>> urlsByService) {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(urlsByService).forEach((service, urls) -> text.append(service)
                .append('=')
                .append(String.join(",", urls))
                .append('\n'));
        return text.toString();
    }
}
