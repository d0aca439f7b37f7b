package eu.zirkel.local.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import eu.zirkel.local.Ports;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With real processes: the JDK's own web server plays the part. */
class InstanceTest {

    private static final Path BIN = Path.of(System.getProperty("java.home"), "bin");

    @TempDir
    private Path directory;

    private final int port = Ports.of(Map.of()).free();
    private final AtomicInteger changes = new AtomicInteger();
    private Instance instance;

    @AfterEach
    void stop() {
        instance.stop();
    }

    @Test
    void a_part_that_dies_is_started_again_at_the_same_place_and_the_fact_is_remembered() {
        instance = webServer();
        instance.start();
        instance.awaitUp(() -> false);
        long first = instance.pid().orElseThrow();

        for (int death = 1; death <= 5; death++) {
            instance.kill();
            int deaths = death;
            await().until(() -> instance.restarts() == deaths && instance.state() == Instance.State.UP);
        }

        assertThat(instance.pid().orElseThrow()).isNotEqualTo(first);
        assertThat(changes.get()).isGreaterThanOrEqualTo(6);
    }

    @Test
    void a_part_that_never_works_is_given_up_with_the_cause_and_the_end_of_its_log() {
        instance = part("/bin/sh", "-c", "echo starting; echo 'Caused by: java.io.IOException: no room'; exit 3");
        instance.start();

        assertThatThrownBy(() -> instance.awaitUp(() -> false))
                .hasMessageContaining("example does not start")
                .hasMessageContaining("Cause: java.io.IOException: no room")
                .hasMessageContaining("starting");
        assertThat(instance.state()).isEqualTo(Instance.State.FAILED);
        assertThat(instance.isWanted()).isFalse();
    }

    @Test
    void a_part_that_was_stopped_stays_so_until_it_is_started() {
        instance = webServer();
        instance.start();
        instance.awaitUp(() -> false);

        instance.stop();
        assertThat(instance.freshState()).isEqualTo(Instance.State.STOPPED);
        assertThat(instance.pid()).isEmpty();

        instance.start();
        instance.awaitUp(() -> false);
        assertThat(instance.restarts()).isZero();
    }

    private Instance webServer() {
        return part(BIN.resolve("jwebserver").toString(), "-p", String.valueOf(port), "-d", directory.toString());
    }

    private Instance part(String... command) {
        Part part = new Part("example", "http://127.0.0.1:" + port, List.of(command), Map.of(), new Health.Tcp(port));
        return new Instance(
                part, directory.resolve("example.log"), directory.resolve("processes"), changes::incrementAndGet);
    }
}
