package eu.zirkel.registration.people;

import eu.zirkel.messaging.Aggregates;
import eu.zirkel.messaging.Combined;
import eu.zirkel.service.Ids;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Finds people, and gets to know new ones. */
@Component
public class People {

    private final MongoTemplate mongo;
    private final Aggregates aggregates;
    private final Combined<Collection<Contact>, Map<Contact, String>> identification = new Combined<>(
            asked -> identifyAll(asked.stream().flatMap(Collection::stream).toList()));

    People(MongoTemplate mongo, Aggregates aggregates) {
        this.mongo = mongo;
        this.aggregates = aggregates;
    }

    /**
     * Who these contacts are; whoever is unknown is added. What is known of a person is not changed: a form anybody can
     * fill in proves nothing about the address in it.
     *
     * @return the person's id by contact; of others too, who were asked for at the same moment
     */
    public Map<Contact, String> identify(Collection<Contact> contacts) {
        return identification.ask(contacts);
    }

    private Map<Contact, String> identifyAll(Collection<Contact> contacts) {
        Map<String, Person> strangers = new HashMap<>();
        contacts.forEach(contact ->
                strangers.computeIfAbsent(contact.address(), address -> Person.introduce(Ids.next(), contact)));
        // Most are new; that an address is known shows when it is added.
        Set<String> known = aggregates.insertAll(Person.class, List.copyOf(strangers.values()));
        Map<String, String> ids = new HashMap<>();
        strangers.values().forEach(person -> ids.put(person.address(), person.id()));
        if (!known.isEmpty()) {
            ids.putAll(byAddress(strangers.values().stream()
                    .filter(person -> known.contains(person.id()))
                    .map(Person::address)
                    .toList()));
        }
        Map<Contact, String> identified = new HashMap<>();
        contacts.forEach(contact -> identified.put(contact, ids.getOrDefault(contact.address(), "")));
        return identified;
    }

    /** The ids of those among these contacts who are known. */
    public Set<String> known(Collection<Contact> contacts) {
        return Set.copyOf(
                byAddress(contacts.stream().map(Contact::address).toList()).values());
    }

    /** These people by id. */
    public Map<String, Person> find(Collection<String> ids) {
        Map<String, Person> found = new HashMap<>();
        mongo.find(Query.query(Criteria.where("_id").in(ids)), Person.class)
                .forEach(person -> found.put(person.id(), person));
        return found;
    }

    private Map<String, String> byAddress(Collection<String> addresses) {
        Query query = Query.query(Criteria.where("address").in(addresses));
        query.fields().include("address");
        Map<String, String> ids = new HashMap<>();
        mongo.find(query, org.bson.Document.class, mongo.getCollectionName(Person.class))
                .forEach(found -> ids.put(found.getString("address"), found.getString("_id")));
        return ids;
    }
}
