package eu.zirkel.testing;

import static org.assertj.core.api.Assertions.assertThat;

import eu.zirkel.service.Refusal;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Proves that what the compliance suite looks for is found. */
class ComplianceCanariesTest {

    /** Breaks what handlers have to keep, in every way. */
    static class Doors {

        @GetMapping("/open/{id}")
        void open(@PathVariable String id) {}

        @DeleteMapping("/locked/{id}")
        @PreAuthorize("hasRole('ORGANISER')")
        void locked(@PathVariable String id) {}

        @GetMapping("/asking")
        @PreAuthorize("hasAnyRole('EDITOR', 'ORGANISER')")
        void asking(@RequestParam String question) {}

        @GetMapping("/ajar")
        @PreAuthorize("isAuthenticated()")
        void ajar() {}
    }

    @Test
    void aHandlerWithoutARoleIsFoundUnlessItIsSaidToBePublic() {
        Handlers handlers = Handlers.of(mappingOf(new Doors()));

        assertThat(handlers.unguarded(Set.of())).containsExactly("GET /ajar", "GET /open/{id}");
        assertThat(handlers.unguarded(Set.of("GET /ajar", "GET /open/{id}"))).isEmpty();
        assertThat(handlers.wronglyPublic(Set.of("GET /open/{id}", "GET /gone", "DELETE /locked/{id}")))
                .containsExactly("DELETE /locked/{id}", "GET /gone");
        assertThat(handlers.all().stream().filter(handler -> handler.demandsRole() && handler.takesOnlyPath()))
                .extracting(handler -> handler.method() + " " + handler.path())
                .containsExactly("DELETE /locked/x");
    }

    /** Refuses in every way a service may. */
    static final class Clerk {

        record Refused(String code) {}

        Refusal plain() {
            return Refusal.conflict("CANARY_CONFLICT");
        }

        Refusal chosen(boolean gone) {
            return Refusal.gone(gone ? "CANARY_GONE" : "CANARY_NEVER_WAS");
        }

        Refusal fields(Object value) {
            return Refusal.invalid("name", "CANARY_TOO_LONG", value, "%s!".formatted(value))
                    .and("title", "CANARY_MISSING");
        }

        Refused value() {
            return new Refused("CANARY_VALUE");
        }
    }

    @Test
    void everyRefusalIsFoundInTheCompiledClasses() {
        Path classes = Path.of(
                Clerk.class.getProtectionDomain().getCodeSource().getLocation().getPath());

        assertThat(RefusalCodes.in(classes))
                .contains(
                        "refusal.CANARY_CONFLICT",
                        "refusal.CANARY_GONE",
                        "refusal.CANARY_NEVER_WAS",
                        "refusal.CANARY_VALUE",
                        "invalid.CANARY_TOO_LONG",
                        "invalid.CANARY_MISSING");
    }

    @Test
    void aBundleWithDifferentTextsInEachLanguageIsFound() {
        MessageBundles bundle = new MessageBundles(
                "canary",
                Map.of(
                        "de", texts(Map.of("a", "Höchstens {0}", "b", "gut", "c", "gut", "d", "Wann?")),
                        "en", texts(Map.of("a", "At most", "b", " ", "c", "good", "d", "When?")),
                        "fr", texts(Map.of("a", "Pas plus qu'{0}", "b", "« Bien » : oui", "d", "Quand ?"))));

        assertThat(bundle.faults())
                .containsExactlyInAnyOrder(
                        "canary_en.properties: a does not show the same values as in the other languages",
                        "canary_en.properties: b is missing",
                        "canary_fr.properties: a has a straight quote, which would hide its values; use ’",
                        "canary_fr.properties: b needs an unbreakable space at its double punctuation",
                        "canary_fr.properties: c is missing",
                        "canary_fr.properties: d needs an unbreakable space at its double punctuation");
        assertThat(MessageBundles.find("problems").orElseThrow().faults()).isEmpty();
        assertThat(MessageBundles.find("no-such-bundle")).isEmpty();
    }

    @Test
    void whatAServiceIsDeclaredToReadIsFound() {
        assertThat(DeclaredTopics.readBy("registration")).contains("scheduling.events", "registration.events");
        assertThat(DeclaredTopics.readBy("nobody")).isEmpty();
        assertThat(DeclaredTopics.words("a.b, c.d")).containsExactly("a.b", "c.d");
    }

    private static RequestMappingHandlerMapping mappingOf(Object controller) {
        RequestMappingHandlerMapping mapping = new RequestMappingHandlerMapping();
        RequestMappingInfo.BuilderConfiguration options = new RequestMappingInfo.BuilderConfiguration();
        for (var method : controller.getClass().getDeclaredMethods()) {
            RequestMappingInfo.Builder info = method.isAnnotationPresent(GetMapping.class)
                    ? RequestMappingInfo.paths(
                                    method.getAnnotation(GetMapping.class).value())
                            .methods(org.springframework.web.bind.annotation.RequestMethod.GET)
                    : RequestMappingInfo.paths(
                                    method.getAnnotation(DeleteMapping.class).value())
                            .methods(org.springframework.web.bind.annotation.RequestMethod.DELETE);
            mapping.registerMapping(
                    info.options(options).build(), controller, new HandlerMethod(controller, method).getMethod());
        }
        return mapping;
    }

    private static Properties texts(Map<String, String> texts) {
        Properties properties = new Properties();
        properties.putAll(texts);
        return properties;
    }
}
