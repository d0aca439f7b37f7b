package eu.zirkel.local.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The small decisions the platform is made of. */
class PiecesTest {

    @TempDir
    private Path directory;

    @Test
    void the_instances_file_has_a_line_per_service_also_for_one_without_instances() throws IOException {
        Path file = directory.resolve("run/instances.properties");

        new InstancesFile(file)
                .write(Map.of("registration", List.of("http://a", "http://b"), "notification", List.of()));

        assertThat(file).hasContent("notification=\nregistration=http://a,http://b\n");
    }

    @Test
    void a_store_that_is_given_is_preferred_then_a_program_then_the_engine() throws IOException {
        Path program = Files.createFile(directory.resolve("mongod"));
        assertThat(program.toFile().setExecutable(true)).isTrue();
        String path = "/nowhere:" + directory;

        assertThat(Store.choose(Map.of("MONGODB_URI", "mongodb://db", "PATH", path), false, directory))
                .isEqualTo(new Store.Given("mongodb://db"));
        assertThat(Store.choose(Map.of("MONGOD", "/opt/mongod", "PATH", path), false, directory))
                .isEqualTo(new Store.Server(Path.of("/opt/mongod")));
        assertThat(Store.choose(Map.of("PATH", path), false, directory)).isEqualTo(new Store.Server(program));
        assertThat(Store.choose(Map.of("PATH", "/nowhere"), false, directory)).isInstanceOf(Store.Engine.class);
    }

    @Test
    void the_acceptance_profile_never_empties_a_store_of_somebody_else() {
        assertThat(Store.choose(Map.of("MONGODB_URI", "mongodb://db"), true, directory))
                .isInstanceOf(Store.Engine.class);
    }

    @Test
    void the_secret_is_made_once_for_its_owner_alone() throws IOException {
        String secret = Secret.in(directory);

        assertThat(Secret.in(directory)).isEqualTo(secret);
        assertThat(java.util.Base64.getDecoder().decode(secret)).hasSize(32);
        assertThat(Files.getPosixFilePermissions(directory.resolve("secret"))).hasSize(2);
    }

    @Test
    void the_cause_is_what_spring_describes_or_else_the_deepest_one() {
        assertThat(LogFile.causeIn(List.of("ERROR x", "Description:", "", "Port taken", "", "Action:")))
                .hasValue("Port taken");
        assertThat(LogFile.causeIn(List.of("ERROR x", "Caused by: a", "  at b", "  Caused by: c")))
                .hasValue("c");
        assertThat(LogFile.causeIn(List.of("all is well"))).isEmpty();
    }

    @Test
    void an_application_is_known_by_what_it_holds_not_by_when_it_was_built() throws IOException {
        Path first = jar("first.jar", "a", 1_000_000_000_000L);
        Path later = jar("later.jar", "a", 1_700_000_000_000L);
        Path other = jar("other.jar", "b", 1_000_000_000_000L);

        String same = Applications.fingerprint(first, List.of());
        assertThat(Applications.fingerprint(later, List.of())).isEqualTo(same);
        assertThat(Applications.fingerprint(other, List.of())).isNotEqualTo(same);
        assertThat(Applications.fingerprint(first, List.of(Path.of("kafka-clients-4.4.0.jar"))))
                .isNotEqualTo(same);
    }

    private Path jar(String name, String content, long time) throws IOException {
        Path jar = directory.resolve(name);
        try (OutputStream file = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(file)) {
            ZipEntry entry = new ZipEntry("A.class");
            entry.setTime(time);
            zip.putNextEntry(entry);
            zip.write(content.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        return jar;
    }
}
