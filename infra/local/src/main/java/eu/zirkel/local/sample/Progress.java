package eu.zirkel.local.sample;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/** How far the sample data have been loaded, and what was captured on the way, in a file beside the data. */
final class Progress {

    private static final String DONE = "done.";
    private static final String CAPTURED = "captured.";
    private static final String LEFT_OUT = "left-out";

    private final Path file;
    private final Properties properties = new Properties();

    Progress(Path file) {
        this.file = file;
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    boolean isNew() {
        return properties.isEmpty();
    }

    boolean isLeftOut() {
        return properties.containsKey(LEFT_OUT);
    }

    void leaveOut() {
        properties.setProperty(LEFT_OUT, "yes");
        write();
    }

    int doneIn(Path sample) {
        return Integer.parseInt(properties.getProperty(DONE + sample.getFileName(), "0"));
    }

    void done(Path sample, int requests) {
        properties.setProperty(DONE + sample.getFileName(), String.valueOf(requests));
        write();
    }

    Map<String, String> captured() {
        Map<String, String> captured = new HashMap<>();
        for (String name : properties.stringPropertyNames()) {
            if (name.startsWith(CAPTURED)) {
                captured.put(name.substring(CAPTURED.length()), properties.getProperty(name));
            }
        }
        return captured;
    }

    void captured(String name, String value) {
        properties.setProperty(CAPTURED + name, value);
    }

    private void write() {
        try (Writer writer = Files.newBufferedWriter(file)) {
            properties.store(writer, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
