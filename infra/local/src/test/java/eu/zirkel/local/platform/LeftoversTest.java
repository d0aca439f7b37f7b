package eu.zirkel.local.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoversTest {

    @TempDir
    private Path directory;

    @Test
    void a_process_left_by_a_supervisor_that_was_killed_is_found_and_ended() throws Exception {
        Process left = new ProcessBuilder("/bin/sh", "-c", "read forever").start();
        Path trace = directory.resolve("processes/example");
        Leftovers.remember(trace, left.toHandle());

        Leftovers.end(trace.getParent());

        assertThat(left.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(trace).doesNotExist();
    }

    @Test
    void another_process_that_has_the_number_by_now_is_left_alone() {
        assertThat(Leftovers.find(ProcessHandle.current().pid() + " 2001-01-01T00:00:00Z"))
                .isEmpty();
    }
}
