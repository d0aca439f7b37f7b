package eu.zirkel.kafka;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.ConfigResource;

/**
 * The one step that makes the broker's topics what {@code topics.properties} says: creates the missing ones and puts the
 * settings of the others right. May run at any time and any number of times.
 *
 * <p>{@code CreateTopics HOST:PORT}. The number of partitions of a topic that exists is never changed: its keys would
 * move and their order break; a difference is an error.
 */
public final class CreateTopics {

    private CreateTopics() {}

    /**
     * Creates what is missing and prints how many topics that were.
     *
     * @param arguments the address of the broker, host:port
     * @throws ExecutionException when the broker refuses
     * @throws InterruptedException when stopped while waiting for the broker
     */
    public static void main(String[] arguments) throws ExecutionException, InterruptedException {
        if (arguments.length != 1) {
            throw new IllegalArgumentException("usage: CreateTopics HOST:PORT");
        }
        Topics declared = Topics.declared();
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, arguments[0]))) {
            int created = apply(admin, declared);
            System.out.println(declared.byName().size() + " topics, " + created + " of them new");
        }
    }

    static int apply(Admin admin, Topics declared) throws ExecutionException, InterruptedException {
        Set<String> present = admin.listTopics().names().get();
        List<NewTopic> missing = new ArrayList<>();
        List<Topics.Topic> existing = new ArrayList<>();
        for (Topics.Topic topic : declared.byName().values()) {
            if (present.contains(topic.name())) {
                existing.add(topic);
            } else {
                missing.add(new NewTopic(topic.name(), topic.partitions(), (short) -1).configs(topic.settings()));
            }
        }
        admin.createTopics(missing).all().get();
        checkPartitions(admin, existing);
        admin.incrementalAlterConfigs(settings(existing)).all().get();
        return missing.size();
    }

    private static void checkPartitions(Admin admin, List<Topics.Topic> existing)
            throws ExecutionException, InterruptedException {
        Map<String, TopicDescription> described = admin.describeTopics(
                        existing.stream().map(Topics.Topic::name).toList())
                .allTopicNames()
                .get();
        for (Topics.Topic topic : existing) {
            TopicDescription description = described.get(topic.name());
            if (description != null && description.partitions().size() != topic.partitions()) {
                throw new IllegalStateException(
                        "%s has %d partitions, topics.properties says %d; a topic's partitions are never changed"
                                .formatted(
                                        topic.name(), description.partitions().size(), topic.partitions()));
            }
        }
    }

    private static Map<ConfigResource, Collection<AlterConfigOp>> settings(List<Topics.Topic> topics) {
        Map<ConfigResource, Collection<AlterConfigOp>> settings = new HashMap<>();
        for (Topics.Topic topic : topics) {
            List<AlterConfigOp> changes = topic.settings().entrySet().stream()
                    .map(setting -> new AlterConfigOp(
                            new ConfigEntry(setting.getKey(), setting.getValue()), AlterConfigOp.OpType.SET))
                    .toList();
            settings.put(new ConfigResource(ConfigResource.Type.TOPIC, topic.name()), changes);
        }
        return settings;
    }
}
