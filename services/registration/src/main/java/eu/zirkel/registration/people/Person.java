package eu.zirkel.registration.people;

import eu.zirkel.contracts.PeopleEvent.PersonContactChanged;
import eu.zirkel.messaging.Aggregate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/** A person who registered. Known by address; what is published of a person goes to {@code registration.people} only. */
@Document("people")
public class Person extends Aggregate {

    private final String name;
    private final String email;

    /** The address as compared: two spellings of one address are one person. */
    @Indexed(unique = true)
    private final String address;

    private final @Nullable String language;
    private final @Nullable String zone;

    @PersistenceCreator
    Person(String id, String name, String email, String address, @Nullable String language, @Nullable String zone) {
        super(id);
        this.name = name;
        this.email = email;
        this.address = address;
        this.language = language;
        this.zone = zone;
    }

    static Person introduce(String id, Contact contact) {
        Person person =
                new Person(id, contact.name(), contact.email(), contact.address(), contact.language(), contact.zone());
        person.emit(new PersonContactChanged(id, contact.name(), contact.email(), contact.language(), contact.zone()));
        return person;
    }

    String address() {
        return address;
    }

    /** The name as first given. */
    public String name() {
        return name;
    }

    /** The address as first given. */
    public String email() {
        return email;
    }

    /** Preferred language of mails; absent when none was named. */
    public @Nullable String language() {
        return language;
    }
}
