package eu.zirkel.notification.causes;

import eu.zirkel.contracts.PeopleEvent.PersonContactChanged;
import eu.zirkel.contracts.SchedulingEvent.ProgrammePublished;
import eu.zirkel.messaging.Incoming;
import eu.zirkel.notification.activities.Programmes;
import eu.zirkel.notification.contacts.Contacts;
import eu.zirkel.notification.messages.Messages;
import java.util.List;
import org.springframework.stereotype.Component;

/** What mails waited for: senders and addresses. */
@Component
public class Arrivals {

    private final Programmes programmes;
    private final Contacts contacts;
    private final Messages messages;

    Arrivals(Programmes programmes, Contacts contacts, Messages messages) {
        this.programmes = programmes;
        this.contacts = contacts;
        this.messages = messages;
    }

    /** A programme can be a sender. */
    public void programme(Incoming<ProgrammePublished> news) {
        programmes.published(news);
        messages.arrived(List.of(news));
    }

    /** People can be written to. */
    public void people(List<Incoming<PersonContactChanged>> news) {
        contacts.learn(news);
        messages.arrived(news);
    }

    /** A person is to be forgotten: nothing more is sent, and the address goes. */
    public void erased(String personId) {
        contacts.erase(personId);
        messages.personErased(personId);
    }
}
