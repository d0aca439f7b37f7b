package eu.zirkel.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.zirkel.contracts.EventCatalogue;
import eu.zirkel.messaging.Reactions;
import eu.zirkel.testing.TestApi.Answer;
import eu.zirkel.testing.TestEvents.Heard;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;
import org.springframework.util.ClassUtils;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * What every service owes its neighbours and operators. A service's {@code ComplianceTest} extends it, is a
 * {@link ServiceTest}, and lists what of its HTTP interface is public. Runs after all other tests of the service.
 */
@ExtendWith(OutputCaptureExtension.class)
public abstract class ServiceCompliance {

    @Autowired
    private TestApi api;

    @Autowired
    private TestEvents events;

    @Autowired
    private Environment environment;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private ObjectProvider<Reactions> reactions;

    @Autowired
    private MongoMappingContext documents;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    /** What anybody may call without a token, such as {@code GET /api/seats}; everything else demands a role. */
    protected abstract Set<String> publicPaths();

    /** Whether this dead letter was provoked by a test of the service. */
    protected boolean isProvoked(Heard deadLetter) {
        return false;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health", "/actuator/health/readiness", "/actuator/health/liveness"})
    void isUp(String path) {
        assertThat(api.get(path).json().path("status").asString("")).isEqualTo("UP");
    }

    @Test
    void measuresItself() {
        assertThat(api.get("/actuator/prometheus").body())
                .contains("zirkel_events_pending", "zirkel_events_published_total", "zirkel_timers_delay_seconds");
    }

    @Test
    void showsOperatorsNothingElse() {
        assertThat(List.of("env", "beans", "heapdump", "configprops", "loggers"))
                .allSatisfy(name ->
                        assertThat(api.get("/actuator/" + name).status()).isEqualTo(404));
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "en", "fr"})
    void saysThatSomethingDoesNotExistInTheReadersLanguage(String language) {
        Answer answer = api.with("Accept-Language", language).get("/api/no-such-thing");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.headers().get("content-type")).startsWith("application/problem+json");
        assertThat(answer.code()).isEqualTo("NOT_FOUND");
        assertThat(answer.json().path("detail").asString())
                .isEqualTo(MessageBundles.find("problems").orElseThrow().text(language, "refusal.NOT_FOUND"));
        assertThat(answer.body()).doesNotContain("Exception", "eu.zirkel", "org.springframework");
    }

    @Test
    void doesNotListenToATokenThatIsNone() {
        for (String token : List.of("nonsense", TestTokens.forged("ORGANISER"), TestTokens.expired("ORGANISER"))) {
            Answer answer = api.with("Authorization", "Bearer " + token).get("/api/no-such-thing");

            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.headers().get("content-type")).startsWith("application/problem+json");
            assertThat(answer.code()).isEqualTo("UNAUTHENTICATED");
        }
    }

    @Test
    void keepsTheCorrelationOfItsCallerAndMakesOneWhereThatIsNoGood() {
        assertThat(api.with("X-Correlation-Id", "a-request.1")
                        .get("/actuator/health")
                        .headers())
                .containsEntry("x-correlation-id", "a-request.1");
        assertThat(api.with("X-Correlation-Id", "<script>")
                        .get("/actuator/health")
                        .headers()
                        .get("x-correlation-id"))
                .isNotBlank()
                .doesNotContain("<");
    }

    @Test
    void hasAClockThatCanBeSetInAcceptance() {
        Answer refused = api.put("/api/test/clock", "{'now':'yesterday'}");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("errors").get(0).path("field").asString())
                .isEqualTo("now");
    }

    @Test
    void demandsARoleForEverythingThatIsNotPublic() {
        Handlers handlers = Handlers.of(mapping);

        assertThat(handlers.unguarded(publicPaths()))
                .as("handlers without @PreAuthorize(\"hasRole(…)\") that are not on the list of public paths")
                .isEmpty();
        assertThat(handlers.wronglyPublic(publicPaths()))
                .as("public paths that do not exist, or that demand a role")
                .isEmpty();
    }

    @Test
    void refusesStrangersBeforeAnythingElse() {
        assertThat(Handlers.of(mapping).all().stream()
                        .filter(handler -> handler.demandsRole() && handler.takesOnlyPath()))
                .allSatisfy(handler -> {
                    assertThat(api.send(handler.method(), handler.path(), null).status())
                            .as(handler.name() + " without a token")
                            .isEqualTo(401);
                    assertThat(api.as("VISITOR")
                                    .send(handler.method(), handler.path(), null)
                                    .status())
                            .as(handler.name() + " with a token without the role")
                            .isEqualTo(403);
                });
    }

    @Test
    void refusesTextThatIsNoneAndQuotesItNowhere(CapturedOutput output) {
        assertThat(Handlers.of(mapping).all().stream()
                        .filter(handler -> publicPaths().contains(handler.name())
                                && handler.method().equals("GET")))
                .allSatisfy(handler -> handler.queryParameters().forEach(parameter -> {
                    Answer latin = api.get(handler.path() + "?" + parameter + "=M%FCller");
                    Answer nothing = api.get(handler.path() + "?" + parameter + "=%00");

                    assertThat(latin.status())
                            .as(handler.name() + " " + parameter)
                            .isEqualTo(400);
                    assertThat(latin.code()).isEqualTo("VALIDATION_FAILED");
                    assertThat(latin.body()).doesNotContain("ller");
                    assertThat(nothing.status())
                            .as(handler.name() + " " + parameter)
                            .isLessThan(500);
                }));
        assertThat(output.getAll()).doesNotContain("ller]");
    }

    @Test
    void refusesEveryBodyThatItDoesNotUnderstand() {
        TestApi somebody = api.as("ORGANISER", "EDITOR", "OPERATOR").with("Accept-Language", "fr");
        String large = " ".repeat(70_000) + "x";

        assertThat(Handlers.of(mapping).all().stream().filter(handler -> handler.body() != null))
                .allSatisfy(handler -> {
                    String method = handler.method();
                    String path = handler.path();
                    Answer broken = somebody.send(method, path, "{\"a\":");
                    assertThat(broken.status()).as(handler.name()).isEqualTo(400);
                    assertThat(broken.code()).isEqualTo("VALIDATION_FAILED");
                    assertThat(broken.json().path("detail").asString())
                            .isEqualTo(MessageBundles.find("problems")
                                    .orElseThrow()
                                    .text("fr", "refusal.VALIDATION_FAILED"));
                    assertThat(somebody.send(method, path, "[1]").status())
                            .as("a list to " + handler.name())
                            .isEqualTo(400);
                    assertThat(somebody.send(method, path, large).status())
                            .as("70 kB to " + handler.name())
                            .isEqualTo(413);
                    assertThat(somebody.with("Content-Type", "text/plain")
                                    .send(method, path, "{}")
                                    .status())
                            .as("plain text to " + handler.name())
                            .isEqualTo(415);
                });
    }

    @Test
    void refusesAFieldThatItDoesNotKnow() {
        TestApi somebody = api.as("ORGANISER", "EDITOR", "OPERATOR");

        assertThat(Handlers.of(mapping).all().stream()
                        .filter(handler ->
                                handler.body() != null && handler.body().isRecord()))
                .allSatisfy(handler -> {
                    Answer unknown = somebody.send(handler.method(), handler.path(), "{\"noSuchField\":\"x\"}");
                    assertThat(unknown.status()).as(handler.name()).isEqualTo(400);
                    assertThat(unknown.json()
                                    .path("errors")
                                    .path(0)
                                    .path("field")
                                    .asString())
                            .as(handler.name())
                            .isEqualTo("noSuchField");
                });
    }

    @Test
    void speaksAllLanguagesEquallyWell() {
        assertThat(Stream.of("problems", "refusals").flatMap(name -> MessageBundles.find(name).stream()))
                .allSatisfy(bundle -> assertThat(bundle.faults()).isEmpty());
    }

    @Test
    void hasATextForEveryRefusal() {
        Set<String> texts = Stream.of("problems", "refusals")
                .flatMap(name -> MessageBundles.find(name).stream())
                .flatMap(bundle -> bundle.keys().stream())
                .collect(Collectors.toSet());

        assertThat(RefusalCodes.in(classes()))
                .as("refusals in the code; each needs a text in refusals_{de,en,fr}.properties")
                .allSatisfy(key -> assertThat(texts).contains(key));
    }

    @Test
    void readsTheTopicsOfWhatItReactsToAndNoOthers() {
        Set<String> needed = EventCatalogue.entries().stream()
                .filter(entry -> reactsTo().contains(entry.name()))
                .map(EventCatalogue.Entry::topic)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(topics()).as("bindings.events-in-0.destination").isEqualTo(needed);
        assertThat(DeclaredTopics.readBy(service()))
                .as("consumers.%s in infra/kafka/topics.properties, which declares its dead letters", service())
                .containsAll(needed);
    }

    @Test
    void hasItsRowInTheReadme() {
        assertThat(EventsTable.rows())
                .as("the table between the events markers of README.md: who publishes and who reacts")
                .containsEntry(service(), EventsTable.row(service(), reactsTo()));
    }

    @Test
    void leftNoDeadLetterBehind() {
        List<String> deadLetters =
                topics().stream().map(topic -> topic + "." + service() + ".dlq").toList();
        long written = written(deadLetters);
        await().until(() -> deadLetters.stream()
                        .mapToLong(topic -> events.raw(topic).size())
                        .sum()
                >= written);

        assertThat(deadLetters.stream()
                        .flatMap(topic -> events.raw(topic).stream())
                        .filter(letter -> !isProvoked(letter))
                        .map(letter -> letter.topic() + " " + letter.type() + " " + letter.id() + " "
                                + letter.headers().get("kafka_dlt-exception-fqcn") + " "
                                + letter.headers().get("kafka_dlt-exception-message")))
                .isEmpty();
    }

    /** A final field that no constructor fills is written to the store and silently left out when read. */
    @Test
    void readsEveryFieldOfADocumentThatItWrites() {
        List<String> lost = new ArrayList<>();
        documents.getPersistentEntities().forEach(entity -> {
            for (var property : entity) {
                if (property.isImmutable() && property.getWither() == null && !entity.isCreatorArgument(property)) {
                    lost.add(entity.getType().getSimpleName() + "." + property.getName());
                }
            }
        });

        assertThat(lost).isEmpty();
    }

    private String service() {
        return environment.getRequiredProperty("spring.application.name");
    }

    private Set<String> topics() {
        return DeclaredTopics.words(
                environment.getProperty("spring.cloud.stream.bindings.events-in-0.destination", ""));
    }

    private Collection<String> reactsTo() {
        return reactions.stream().flatMap(table -> table.names().stream()).collect(Collectors.toSet());
    }

    private Path classes() {
        Class<?> application = ClassUtils.getUserClass(context.getBeansWithAnnotation(SpringBootApplication.class)
                .values()
                .iterator()
                .next());
        return Path.of(URI.create(
                application.getProtectionDomain().getCodeSource().getLocation().toString()));
    }

    private long written(List<String> topics) {
        String brokers = environment.getRequiredProperty("spring.cloud.stream.kafka.binder.brokers");
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", brokers))) {
            Map<TopicPartition, OffsetSpec> partitions =
                    admin.describeTopics(topics).allTopicNames().get().values().stream()
                            .flatMap(topic -> topic.partitions().stream()
                                    .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                            .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
            return admin.listOffsets(partitions).all().get().values().stream()
                    .mapToLong(ListOffsetsResultInfo::offset)
                    .sum();
        } catch (InterruptedException | ExecutionException failed) {
            throw new AssertionError("dead-letter topics " + topics, failed);
        }
    }
}
