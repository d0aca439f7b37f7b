package eu.zirkel.testing.sample;

import eu.zirkel.messaging.Aggregates;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ShelfController {

    private final Aggregates aggregates;

    ShelfController(Aggregates aggregates) {
        this.aggregates = aggregates;
    }

    @PostMapping("/api/shelves/{id}/messages/{message}/{person}")
    @PreAuthorize("hasRole('EDITOR')")
    void send(@PathVariable String id, @PathVariable String message, @PathVariable String person) {
        aggregates.save(new Shelf(id).say(new eu.zirkel.contracts.NotificationEvent.MessageSent(message, "M", person)));
    }

    @GetMapping("/api/shelves/{id}")
    int count(@PathVariable String id) {
        return aggregates
                .find(Shelf.class, id)
                .orElseThrow(eu.zirkel.service.Refusal::notFound)
                .things()
                .size();
    }
}
