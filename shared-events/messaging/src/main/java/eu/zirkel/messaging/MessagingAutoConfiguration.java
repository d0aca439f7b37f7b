package eu.zirkel.messaging;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.cloud.stream.binder.DefaultBinderFactory;
import org.springframework.cloud.stream.binder.kafka.provisioning.KafkaTopicProvisioner;
import org.springframework.cloud.stream.config.ListenerContainerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.RetryListener;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;
import org.springframework.util.backoff.FixedBackOff;

/**
 * Wires messaging into a service that declares its {@link EventTypes} and, if it consumes, its {@link Reactions} (bound
 * to the function {@code events}).
 */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration",
            "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration"
        })
public class MessagingAutoConfiguration {

    /** Events that come in a stream are reacted to in groups; one that comes alone is not kept waiting. */
    private static final Duration POLLS_EVERY = Duration.ofMillis(25);

    /** @param gather how long an event may wait for others that are written to disk together with it */
    @Bean
    Relay relay(
            MongoTemplate mongo,
            MongoMappingContext mapping,
            @Value("${spring.application.name}") String service,
            @Value("${spring.cloud.stream.kafka.binder.brokers}") String brokers,
            @Value("${zirkel.events.gather:0ms}") Duration gather,
            MeterRegistry meters) {
        Set<String> collections = mapping.getPersistentEntities().stream()
                .filter(entity -> Aggregate.class.isAssignableFrom(entity.getType()))
                .map(entity -> entity.getCollection())
                .collect(Collectors.toUnmodifiableSet());
        Map<String, Object> settings = producerSettings(brokers);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, gather.toMillis());
        // Giving up on one event while the broker is away would let the next of the same aggregate overtake it.
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, Long.MAX_VALUE);
        return new Relay(
                mongo,
                () -> new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer()),
                service,
                collections,
                meters);
    }

    private static Map<String, Object> producerSettings(String brokers) {
        Map<String, Object> settings = new HashMap<>();
        settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, brokers);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        // An outage never reorders: the producer keeps trying, so no later event of an aggregate overtakes an earlier.
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
        settings.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1000);
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 16L << 20);
        return settings;
    }

    @Bean
    Aggregates aggregates(MongoTemplate mongo, EventTypes types, Relay relay, Clock clock) {
        return new Aggregates(mongo, types, relay, clock);
    }

    @Bean
    LearnedDocuments learnedDocuments(MongoTemplate mongo) {
        return new LearnedDocuments(mongo);
    }

    @Bean
    Timers timers(MongoTemplate mongo, Clock clock, List<TimerTask> tasks, MeterRegistry meters) {
        return new Timers(mongo, clock, tasks, meters);
    }

    @Bean
    Consumer<Polled> events(Reactions reactions) {
        return polled -> reactions.accept(polled.records());
    }

    @Bean
    Polled.Converter polledRecords() {
        return new Polled.Converter();
    }

    /** A service starts whether or not the broker answers, and reads as soon as it does. */
    @Bean
    DefaultBinderFactory.Listener startsWithoutTheBroker() {
        return (binder, context) ->
                context.getBean(KafkaTopicProvisioner.class).setMetadataRetryOperations(new NobodyAsked());
    }

    /**
     * @param giveUpAfter how long a record is tried again; far below max.poll.interval.ms, so that a bad record never
     *     costs the partition
     * @param atOnce those of the topics read that are not read in groups, because what is read in others waits for them
     */
    @Bean
    ListenerContainerCustomizer<AbstractMessageListenerContainer<?, ?>> deadLetters(
            @Value("${spring.application.name}") String service,
            @Value("${spring.cloud.stream.kafka.binder.brokers}") String brokers,
            @Value("${zirkel.reactions.give-up-after:10s}") Duration giveUpAfter,
            @Value("${spring.cloud.stream.bindings.events-in-0.destination:}") Set<String> read,
            @Value("${zirkel.reactions.at-once:}") Set<String> atOnce,
            MeterRegistry meters) {
        if (!read.containsAll(atOnce)) {
            throw new IllegalArgumentException("zirkel.reactions.at-once is %s, read are %s".formatted(atOnce, read));
        }
        var template = new KafkaTemplate<>(new DefaultKafkaProducerFactory<>(
                producerSettings(brokers), new ByteArraySerializer(), new ByteArraySerializer()));
        var recoverer = new DeadLetterPublishingRecoverer(
                template,
                (message, failure) ->
                        new TopicPartition(message.topic() + "." + service + ".dlq", message.partition()));
        recoverer.setExceptionHeadersCreator(new FailureHeaders());
        DefaultErrorHandler handler = new DefaultErrorHandler(recoverer, backOff(giveUpAfter.toMillis()));
        handler.setBackOffFunction((message, failure) -> Outages.isOutage(failure)
                ? backOff(Long.MAX_VALUE)
                : isUndecodable(failure) ? new FixedBackOff(0, 0) : null);
        handler.setRetryListeners(counting(meters));
        return (container, destination, group) -> {
            container.setCommonErrorHandler(handler);
            // told to end, a consumer finishes the record at hand and not the two hundred that it has fetched
            container.getContainerProperties().setStopImmediate(true);
            container
                    .getContainerProperties()
                    .setIdleBetweenPolls(atOnce.contains(destination) ? 0 : POLLS_EVERY.toMillis());
        };
    }

    private static RetryListener counting(MeterRegistry meters) {
        Counter failed = meters.counter("zirkel.reactions.failed");
        Counter deadLetters = meters.counter("zirkel.dead.letters");
        return new RetryListener() {
            @Override
            public void failedDelivery(ConsumerRecord<?, ?> message, @Nullable Exception failure, int attempt) {
                failed.increment();
            }

            @Override
            public void recovered(ConsumerRecord<?, ?> message, @Nullable Exception failure) {
                deadLetters.increment();
            }
        };
    }

    /** Trying again would read the same. */
    private static boolean isUndecodable(@Nullable Throwable failure) {
        return failure != null && (failure instanceof UndecodableEventException || isUndecodable(failure.getCause()));
    }

    private static BackOff backOff(long giveUpAfterMillis) {
        ExponentialBackOff backOff = new ExponentialBackOff(100, 2);
        backOff.setMaxInterval(5_000);
        backOff.setMaxElapsedTime(giveUpAfterMillis);
        return backOff;
    }
}
