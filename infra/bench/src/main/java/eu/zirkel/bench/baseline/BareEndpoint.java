package eu.zirkel.bench.baseline;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A service of one endpoint: a POST is one insert, nothing more. Runs in a process of its own, like a service. */
@SpringBootApplication(proxyBeanMethods = false)
@RestController
public class BareEndpoint {

    private final MongoTemplate mongo;

    BareEndpoint(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** Starts it; settings are Spring's. */
    public static void main(String[] settings) {
        SpringApplication.run(BareEndpoint.class, settings);
    }

    /** What is stored. */
    record Note(String id, String text) {}

    @PostMapping("/notes")
    @ResponseStatus(HttpStatus.CREATED)
    Note take(@RequestBody Note note) {
        return mongo.insert(note);
    }
}
