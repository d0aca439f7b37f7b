package eu.zirkel.local.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import eu.zirkel.local.Failure;
import eu.zirkel.local.Home;
import eu.zirkel.local.Options;
import eu.zirkel.local.Ports;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several instances of one part, with real processes: the JDK's own web server plays them. */
class GroupTest {

    private static final Path BIN = Path.of(System.getProperty("java.home"), "bin");

    @TempDir
    private Path directory;

    private final Ports ports = Ports.of(Map.of());
    private final List<Integer> numbers =
            IntStream.range(0, 3).map(_ -> ports.free()).boxed().toList();
    private final List<List<String>> told = new CopyOnWriteArrayList<>();
    private Group group;

    @BeforeEach
    void webServers() {
        group = group(BIN.resolve("jwebserver").toString(), "-p", "PORT", "-d", "/");
    }

    @AfterEach
    void stop() {
        group.stop();
    }

    @Test
    void requests_go_to_an_instance_once_it_is_healthy_and_no_more_when_it_is_told_to_end() {
        group.start();
        group.awaitUp(() -> false);
        assertThat(names(group.offered())).containsExactly("example-1");

        int before = told.size();
        group.scale(3, () -> false);
        assertThat(told.get(before)).as("never one that is only starting").containsExactly("example-1");
        await().untilAsserted(() -> assertThat(told.getLast()).containsExactly("example-1", "example-2", "example-3"));
        group.scale(1, () -> false);

        assertThat(told.getLast()).containsExactly("example-1");
        assertThat(group.instances()).hasSize(1);
    }

    @Test
    void one_of_several_is_stopped_and_started_by_its_number_while_the_others_work() {
        group.start();
        group.scale(2, () -> false);

        group.named("example-1").forEach(Instance::stop);
        assertThat(told.getLast()).containsExactly("example-2");

        group.named("example-1").forEach(Instance::start);
        assertThat(told.getLast()).as("it starts").containsExactly("example-2");
        await().untilAsserted(() -> assertThat(told.getLast()).containsExactly("example-1", "example-2"));
    }

    @Test
    void when_none_is_healthy_all_that_are_meant_to_run_are_tried() {
        group = group("/bin/sleep", "60");
        group.start();

        assertThat(names(group.offered())).containsExactly("example-1");
        assertThat(group.instances().getFirst().state()).isEqualTo(Instance.State.STARTING);

        group.stop();
        assertThat(group.offered()).isEmpty();
    }

    @Test
    void every_service_scales_the_portal_too_and_what_does_not_is_refused_before_anything_changes() {
        Platform platform =
                new Platform(new Setting(new Home(directory, directory), Options.parse(List.of()), Map.of()));

        for (String service : List.of("scheduling", "registration", "notification", "knowledge-base", "portal")) {
            assertThatThrownBy(() -> platform.scale(Map.of(service, 10)))
                    .isInstanceOf(Failure.class)
                    .hasMessageContaining("1 to 9 instances");
        }
        assertThatThrownBy(() -> platform.scale(Map.of("kafka", 2))).hasMessageContaining("kafka has one instance");
        assertThatThrownBy(() -> platform.scale(Map.of("library", 2))).hasMessageContaining("There is no library");
    }

    private Group group(String... command) {
        return new Group(
                "example",
                true,
                number -> part(number, command),
                directory.resolve("logs"),
                directory.resolve("processes"),
                this::tell);
    }

    /** What is told later is also looked up later, though several threads tell. */
    private synchronized void tell() {
        told.add(names(group.offered()));
    }

    private Part part(int number, String... command) {
        int port = numbers.get(number - 1);
        List<String> words = List.of(command).stream()
                .map(word -> word.equals("PORT") ? String.valueOf(port) : word)
                .toList();
        return new Part("example-" + number, "http://127.0.0.1:" + port, words, Map.of(), new Health.Tcp(port));
    }

    private static List<String> names(List<Instance> instances) {
        return instances.stream().map(instance -> instance.part().name()).toList();
    }
}
