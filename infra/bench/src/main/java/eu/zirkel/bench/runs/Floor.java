package eu.zirkel.bench.runs;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import eu.zirkel.bench.broker.BareBroker;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.Document;

/** The least a registration can be without batching: claim a seat, insert, produce and wait for the acknowledgement. */
final class Floor {

    private static final int SEATS = Integer.MAX_VALUE;
    private static final AtomicInteger IDS = new AtomicInteger();

    private final MongoCollection<Document> seats;
    private final MongoCollection<Document> registrations;
    private final BareBroker broker;
    private final String topic;
    private final String target = "target-" + IDS.incrementAndGet();

    Floor(MongoClient mongo, BareBroker broker, String topic) {
        MongoDatabase database = mongo.getDatabase("bench").withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        this.seats = database.getCollection("seats");
        this.registrations = database.getCollection("registrations");
        this.broker = broker;
        this.topic = topic;
        seats.insertOne(new Document("_id", target).append("taken", 0));
    }

    void register() throws Exception {
        seats.updateOne(Filters.and(Filters.eq("_id", target), Filters.lt("taken", SEATS)), Updates.inc("taken", 1));
        String id = "registration-" + IDS.incrementAndGet();
        registrations.insertOne(new Document("_id", id).append("target", target).append("text", "x".repeat(380)));
        broker.send(new ProducerRecord<>(topic, Backlog.DATA.getBytes(StandardCharsets.UTF_8)))
                .get();
    }
}
