package eu.zirkel.portal.services;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The running instances of every service, as the instance file or the settings say, and which of them refused. */
@Component
public class Instances {

    private static final Logger LOG = LoggerFactory.getLogger(Instances.class);
    private static final long REST = Duration.ofSeconds(2).toNanos();

    /** @param identity of the file, which is replaced as a whole: two changes may have one time and one size */
    private record Reading(
            FileTime modified, long size, @Nullable Object identity, Map<String, List<URI>> instances) {

        boolean isOf(BasicFileAttributes file) {
            return modified.equals(file.lastModifiedTime())
                    && size == file.size()
                    && Objects.equals(identity, file.fileKey());
        }
    }

    private final InstanceSettings settings;
    // elapsed time, not the time of day: in the acceptance profile the clock stands still
    private final Map<URI, Long> refusedAt = new ConcurrentHashMap<>();
    private volatile @Nullable Reading lastReading;

    Instances(InstanceSettings settings) {
        this.settings = settings;
    }

    /** All instances of a service, in the order of the list. */
    public List<URI> of(Part part) {
        return current().getOrDefault(part.service(), List.of());
    }

    /** The instances that did not refuse lately; all of them when every one did. */
    List<URI> willing(Part part) {
        List<URI> all = of(part);
        List<URI> willing = all.stream().filter(this::rested).toList();
        return willing.isEmpty() ? all : willing;
    }

    void refused(URI instance) {
        refusedAt.put(instance, System.nanoTime());
    }

    private boolean rested(URI instance) {
        Long since = refusedAt.get(instance);
        return since == null || System.nanoTime() - since > REST;
    }

    private Map<String, List<URI>> current() {
        Path file = settings.instancesFile();
        if (file == null) {
            return settings.services();
        }
        Reading last = lastReading;
        try {
            BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
            if (last != null && last.isOf(found)) {
                return last.instances();
            }
            Reading fresh = new Reading(found.lastModifiedTime(), found.size(), found.fileKey(), read(file));
            lastReading = fresh;
            return fresh.instances();
        } catch (IOException e) {
            LOG.warn("the instance file cannot be read, keeping what was known: {}", e.toString());
            return last == null ? Map.of() : last.instances();
        }
    }

    private static Map<String, List<URI>> read(Path file) throws IOException {
        Properties lines = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            lines.load(reader);
        }
        Map<String, List<URI>> instances = new HashMap<>();
        for (String service : lines.stringPropertyNames()) {
            instances.put(
                    service,
                    Arrays.stream(lines.getProperty(service).split(","))
                            .map(String::strip)
                            .filter(it -> !it.isEmpty())
                            .map(URI::create)
                            .toList());
        }
        return Map.copyOf(instances);
    }
}
