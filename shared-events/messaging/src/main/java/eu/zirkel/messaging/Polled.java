package eu.zirkel.messaging;

import java.lang.reflect.Type;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.support.Acknowledgment;
import org.springframework.kafka.support.converter.BatchMessageConverter;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.GenericMessage;

/** What one poll brought, partition after partition and in order within each, as the client gave it. */
record Polled(List<ConsumerRecord<byte[], byte[]>> records) {

    /** Hands the records on untouched: most headers are read by nobody, so none is converted on the way. */
    static final class Converter implements BatchMessageConverter {

        @Override
        @SuppressWarnings({"unchecked", "rawtypes"})
        public Message<?> toMessage(
                List<ConsumerRecord<?, ?>> records,
                @Nullable Acknowledgment acknowledgment,
                @Nullable Consumer<?, ?> consumer,
                @Nullable Type type) {
            return new GenericMessage<>(new Polled((List) records));
        }

        @Override
        public List<ProducerRecord<?, ?>> fromMessage(Message<?> message, String defaultTopic) {
            throw new UnsupportedOperationException("events are sent by the relay");
        }
    }
}
