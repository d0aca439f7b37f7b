package eu.zirkel.kafka;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** What {@code topics.properties} declares: every topic with its settings, the dead-letter topics included. */
record Topics(Map<String, Topic> byName) {

    private static final String TOPIC = "topic.";
    private static final String CONSUMERS = "consumers.";
    private static final String DEAD_LETTERS = "dead-letters";

    /** One topic as it has to be. */
    record Topic(String name, int partitions, Map<String, String> settings) {}

    static Topics declared() {
        try (var in = Topics.class.getResourceAsStream("topics.properties")) {
            Properties properties = new Properties();
            properties.load(in);
            return parse(properties);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Topics parse(Properties properties) {
        Map<String, Topic> topics = new TreeMap<>();
        properties.stringPropertyNames().stream()
                .filter(key -> key.startsWith(TOPIC))
                .forEach(key -> {
                    List<String> words = words(properties.getProperty(key));
                    String name = key.substring(TOPIC.length());
                    topics.put(
                            name,
                            new Topic(
                                    name,
                                    Integer.parseInt(words.getFirst()),
                                    settings(words.subList(1, words.size()))));
                });
        properties.stringPropertyNames().stream()
                .filter(key -> key.startsWith(CONSUMERS))
                .forEach(key -> words(properties.getProperty(key)).forEach(source -> {
                    Topic read = topics.get(source);
                    if (read == null) {
                        throw new IllegalArgumentException(key + " names the undeclared topic " + source);
                    }
                    Topic letters = deadLetters(read, key.substring(CONSUMERS.length()), properties);
                    topics.put(letters.name(), letters);
                }));
        return new Topics(topics);
    }

    /** The recoverer keeps the partition of the record that failed, hence as many partitions as the source has. */
    private static Topic deadLetters(Topic source, String service, Properties properties) {
        String settings =
                properties.getProperty(DEAD_LETTERS + "." + source.name(), properties.getProperty(DEAD_LETTERS, ""));
        return new Topic(DeadLetter.topicOf(source.name(), service), source.partitions(), settings(words(settings)));
    }

    List<String> names() {
        return new ArrayList<>(byName.keySet());
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.trim().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static Map<String, String> settings(List<String> words) {
        Map<String, String> settings = new LinkedHashMap<>();
        for (String word : words) {
            String[] pair = word.split("=", 2);
            if (pair.length != 2) {
                throw new IllegalArgumentException("not a setting: " + word);
            }
            settings.put(pair[0], pair[1]);
        }
        return settings;
    }
}
