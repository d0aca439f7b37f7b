package eu.zirkel.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

class AsyncApiTest {

    private static final Path COMMITTED = Path.of("asyncapi.yaml");

    @Test
    void theCommittedDocumentIsTheGeneratedOne() throws IOException {
        if (Boolean.getBoolean("approved.update")) {
            Files.writeString(COMMITTED, AsyncApi.yaml());
        }

        assertThat(COMMITTED)
                .as("The events changed but their document did not; run "
                        + "`mvn -pl shared-events/contracts test -Dapproved.update=true` and commit asyncapi.yaml")
                .hasContent(AsyncApi.yaml());
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        Map<String, Object> document = new Yaml().load(AsyncApi.yaml());
        List<String> references = new ArrayList<>();
        collectReferences(document, references);

        assertThat(references).hasSizeGreaterThan(100).allSatisfy(reference -> {
            Object found = document;
            for (String step : reference.substring("#/".length()).split("/")) {
                found = ((Map<?, ?>) found).get(step);
                assertThat(found).as("%s of %s", step, reference).isNotNull();
            }
        });
    }

    @Test
    @SuppressWarnings("unchecked")
    void everyEventIsOnItsTopic() {
        Map<String, Map<String, Map<String, Map<String, ?>>>> document = new Yaml().loadAs(AsyncApi.yaml(), Map.class);

        EventCatalogue.entries().forEach(entry -> assertThat(
                        document.get("channels").get(entry.topic()).get("messages"))
                .containsKey(entry.name()));
    }

    private static void collectReferences(Object node, List<String> references) {
        if (node instanceof Map<?, ?> map) {
            map.forEach((name, value) -> {
                if (name.equals("$ref")) {
                    references.add((String) value);
                } else {
                    collectReferences(value, references);
                }
            });
        } else if (node instanceof List<?> list) {
            list.forEach(item -> collectReferences(item, references));
        }
    }
}
