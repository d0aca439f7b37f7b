package eu.zirkel.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/** What {@code infra/kafka/topics.properties} says of who reads which topic. */
final class DeclaredTopics {

    private DeclaredTopics() {}

    /** The topics that a service is declared to read; each has dead letters for it. */
    static Set<String> readBy(String service) {
        return words(load().getProperty("consumers." + service, ""));
    }

    private static Properties load() {
        Properties declared = new Properties();
        try (var in = Files.newBufferedReader(RealParts.ROOT.resolve("infra/kafka/topics.properties"))) {
            declared.load(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return declared;
    }

    /** The words of a list separated by commas or blanks. */
    static Set<String> words(String list) {
        Set<String> words = new TreeSet<>(List.of(list.split("[,\\s]+")));
        words.remove("");
        return words;
    }
}
