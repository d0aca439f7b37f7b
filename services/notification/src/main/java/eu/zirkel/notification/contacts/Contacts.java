package eu.zirkel.notification.contacts;

import eu.zirkel.contracts.PeopleEvent.PersonContactChanged;
import eu.zirkel.messaging.Incoming;
import eu.zirkel.messaging.LearnedDocuments;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Learns and forgets people. */
@Component
public class Contacts {

    private final LearnedDocuments learned;
    private final MongoTemplate mongo;

    Contacts(LearnedDocuments learned, MongoTemplate mongo) {
        this.learned = learned;
        this.mongo = mongo;
    }

    /** Those of the people that we know, by id. */
    public Map<String, Contact> find(Collection<String> people) {
        return mongo.find(Query.query(Criteria.where("_id").in(people)), Contact.class).stream()
                .collect(Collectors.toMap(Contact::id, Function.identity()));
    }

    /** How to reach a person, from now on. */
    public void learn(Incoming<PersonContactChanged> news) {
        PersonContactChanged event = news.data();
        learned.learn(
                Contact.class,
                news,
                new Update()
                        .set("name", event.name())
                        .set("email", event.email())
                        .set("language", event.language())
                        .set("zone", event.zone())
                        .set("erased", false));
    }

    /** Forgets a person; older news of the person, read once more, changes nothing. */
    public void erase(String personId) {
        mongo.upsert(
                Query.query(Criteria.where("_id").is(personId)),
                new Update()
                        .set("erased", true)
                        .set("sequence", Long.MAX_VALUE)
                        .unset("name")
                        .unset("email")
                        .unset("language")
                        .unset("zone"),
                Contact.class);
    }
}
