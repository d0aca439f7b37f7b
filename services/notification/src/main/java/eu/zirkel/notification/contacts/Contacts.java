package eu.zirkel.notification.contacts;

import eu.zirkel.contracts.PeopleEvent.PersonContactChanged;
import eu.zirkel.messaging.Incoming;
import eu.zirkel.messaging.LearnedDocuments;
import eu.zirkel.messaging.Learnt;
import java.util.Collection;
import java.util.List;
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

    /** How to reach people, from now on. */
    public void learn(List<Incoming<PersonContactChanged>> news) {
        learned.learnAll(
                Contact.class,
                news.stream().map(one -> Learnt.of(one, change(one.data()))).toList());
    }

    private static Update change(PersonContactChanged event) {
        return new Update()
                .set("name", event.name())
                .set("email", event.email())
                .set("language", event.language())
                .set("zone", event.zone())
                .set("erased", false);
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
