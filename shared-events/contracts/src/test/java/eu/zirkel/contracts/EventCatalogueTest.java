package eu.zirkel.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EventCatalogueTest {

    private static final Map<Class<?>, String> TOPICS = Map.of(
            SchedulingEvent.class, EventCatalogue.SCHEDULING,
            RegistrationEvent.class, EventCatalogue.REGISTRATION,
            PeopleEvent.class, EventCatalogue.PEOPLE,
            KnowledgeBaseEvent.class, EventCatalogue.KNOWLEDGE_BASE,
            NotificationEvent.class, EventCatalogue.NOTIFICATION);

    @Test
    void everyEventThatIsWrittenDownIsInTheCatalogueOnceAndOnTheTopicOfItsService() {
        TOPICS.forEach((family, topic) -> assertThat(EventCatalogue.entries().stream()
                        .filter(entry -> entry.topic().equals(topic))
                        .<Class<?>>map(EventCatalogue.Entry::type))
                .as("events of %s", family.getSimpleName())
                .containsExactlyInAnyOrderElementsOf(eventsOf(family)));
        assertThat(EventCatalogue.entries())
                .extracting(EventCatalogue.Entry::topic)
                .isSubsetOf(TOPICS.values());
    }

    @Test
    void namesAreUniqueAndBeginWithTheServiceThatOwnsTheTopic() {
        assertThat(EventCatalogue.entries())
                .extracting(EventCatalogue.Entry::name)
                .doesNotHaveDuplicates();
        assertThat(EventCatalogue.entries()).allSatisfy(entry -> assertThat(entry.name())
                .matches("[a-z-]+\\.[a-z-]+(\\.v[2-9])?")
                .startsWith(entry.topic().substring(0, entry.topic().indexOf('.') + 1)));
    }

    @Test
    void namesAndAddressesOfPeopleTravelOnThePeopleTopicAlone() {
        assertThat(EventCatalogue.entries().stream()
                        .filter(entry -> !entry.topic().equals(EventCatalogue.PEOPLE))
                        .flatMap(entry -> Stream.of(entry.type().getRecordComponents())
                                .map(component -> entry.name() + " " + component.getName())))
                // The organising office's address is printed on posters; it is nobody's in particular.
                .filteredOn(field -> !field.equals("scheduling.programme-published contactName")
                        && !field.equals("scheduling.programme-published contactEmail"))
                .noneMatch(field -> field.toLowerCase(java.util.Locale.ROOT).matches(".* (.*name|.*e?mail|phone)"));
    }

    private static List<Class<?>> eventsOf(Class<?> family) {
        return List.of(family.getPermittedSubclasses());
    }
}
