package eu.zirkel.journeys.stage;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Somebody from a town hall in North Rhine-Westphalia, unless it says otherwise. */
public record Person(String name, String email, Map<String, Object> organisation) {

    private static final Map<String, Object> TOWN_HALL = Map.of(
            "name", "Stadt Musterstadt",
            "kind", "MUNICIPAL_ADMINISTRATION",
            "country", "DE",
            "subdivision", "DE-NW");

    /** From that town hall. */
    public Person(String name, String email) {
        this(name, email, TOWN_HALL);
    }

    /** The same person, sent by somebody else. */
    public Person from(String organisation, String kind, String subdivision) {
        return new Person(
                name, email, Map.of("name", organisation, "kind", kind, "country", "DE", "subdivision", subdivision));
    }

    /** P01, P02, … of the stories. */
    public static Person p(int number) {
        return numbered("P", number);
    }

    /** One of many with that letter. */
    public static Person numbered(String letter, int number) {
        String name = "%s%02d".formatted(letter, number);
        return new Person("Person " + name, name.toLowerCase(java.util.Locale.ROOT) + "@stadt.example");
    }

    /** P{@code first} to P{@code last}. */
    public static List<Person> people(int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(Person::p).toList();
    }

    /** What the form sends for this person. */
    public Map<String, Object> registration(String activity) {
        return Map.of(
                "target",
                Map.of("type", "ACTIVITY", "id", activity),
                "participants",
                List.of(Map.of("name", name, "email", email)),
                "organisation",
                organisation,
                "language",
                "de");
    }
}
