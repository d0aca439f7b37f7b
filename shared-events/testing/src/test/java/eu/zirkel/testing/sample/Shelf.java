package eu.zirkel.testing.sample;

import eu.zirkel.contracts.KnowledgeBaseEvent.KnowledgeItemArchived;
import eu.zirkel.contracts.PeopleEvent.PersonContactChanged;
import eu.zirkel.messaging.Aggregate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.data.mongodb.core.mapping.Document;

/** Things lie on it; each thing put there is an event. */
@Document("shelves")
class Shelf extends Aggregate {

    static final String PUT = "knowledge-base.knowledge-item-archived";

    private List<String> things = new ArrayList<>();

    Shelf(String id) {
        super(id);
    }

    Shelf put(String thing) {
        things.add(thing);
        emit(new KnowledgeItemArchived(thing));
        return this;
    }

    Shelf say(Record event) {
        emit(event);
        return this;
    }

    /** Erases what was said of a contact under its id. */
    Shelf forget() {
        erase(PersonContactChanged.class);
        return this;
    }

    List<String> things() {
        return things;
    }
}
