package eu.zirkel.portal.services;

import org.springframework.stereotype.Component;

/** What was learnt. */
@Component
public class Knowledge {

    private final Calls calls;

    Knowledge(Calls calls) {
        this.calls = calls;
    }

    /** Published items that match, newest or best first. */
    public Answer<Item.Found> items(Visitor visitor, Query query) {
        return calls.read(Part.KNOWLEDGE_BASE, visitor, Item.Found.class, query.on("/api/items"), query.values());
    }

    /** One item. */
    public Answer<Item> item(Visitor visitor, String id) {
        return calls.read(Part.KNOWLEDGE_BASE, visitor, Item.class, "/api/items/{id}", id);
    }
}
