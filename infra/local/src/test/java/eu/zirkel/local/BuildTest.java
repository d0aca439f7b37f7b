package eu.zirkel.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildTest {

    private static final FileTime BUILT = FileTime.fromMillis(1_000_000);
    private static final FileTime EARLIER = FileTime.fromMillis(900_000);
    private static final FileTime LATER = FileTime.fromMillis(1_100_000);

    @TempDir
    private Path sources;

    @Test
    void a_source_that_changed_after_the_build_makes_it_stale() throws IOException {
        file("src/main/java/A.java", EARLIER);
        assertThat(Build.hasNewer(sources, BUILT)).isFalse();

        file("src/main/java/B.java", LATER);
        assertThat(Build.hasNewer(sources, BUILT)).isTrue();
    }

    @Test
    void tests_and_what_a_build_makes_itself_do_not() throws IOException {
        file("src/test/java/ATest.java", LATER);
        file("target/classes/A.class", LATER);
        file("node_modules/package/index.js", LATER);

        assertThat(Build.hasNewer(sources, BUILT)).isFalse();
    }

    @Test
    void what_maven_has_built_in_a_new_checkout_is_fresh_until_a_source_changes() throws IOException {
        Build build = new Build(new Home(sources, sources.resolve(".zirkel")));
        file("pom.xml", EARLIER);
        for (Path jar : build.jars()) {
            assertThat(build.isStale()).as("%s is missing", jar).isTrue();
            file(sources.relativize(jar).toString(), BUILT);
        }
        assertThat(build.isStale()).isFalse();

        file("shared-events/contracts/src/main/java/A.java", LATER);
        assertThat(build.isStale()).isTrue();
    }

    @Test
    void progress_names_the_module() {
        assertThat(Build.moduleIn("[INFO] Building Scheduling: what happens 1.0-SNAPSHOT   [8/12]"))
                .isEqualTo("Scheduling: what happens [8/12]");
    }

    private void file(String name, FileTime time) throws IOException {
        Path file = sources.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "");
        Files.setLastModifiedTime(file, time);
    }
}
