package eu.zirkel.notification;

import static org.assertj.core.api.Assertions.assertThat;

import eu.zirkel.contracts.EventCatalogue;
import eu.zirkel.messaging.Reactions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The tables of the README are those of the code. */
class ReadmeTest extends NotificationTest {

    @Autowired
    Reactions reactions;

    @Test
    void it_names_what_the_service_reacts_to() throws IOException {
        assertThat(named("scheduling|registration|knowledge-base")).isEqualTo(reactions.names());
    }

    @Test
    void it_names_what_the_service_publishes() throws IOException {
        assertThat(named("notification"))
                .isEqualTo(EventCatalogue.entries().stream()
                        .filter(entry -> entry.topic().equals(EventCatalogue.NOTIFICATION))
                        .map(EventCatalogue.Entry::name)
                        .collect(Collectors.toSet()));
    }

    private static Set<String> named(String services) throws IOException {
        return Pattern.compile("^\\| `((?:" + services + ")\\.[a-z-]+)`", Pattern.MULTILINE)
                .matcher(Files.readString(Path.of("README.md")))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }
}
