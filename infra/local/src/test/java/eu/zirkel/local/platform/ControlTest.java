package eu.zirkel.local.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import eu.zirkel.local.Failure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class ControlTest {

    @Test
    void output_comes_line_by_line_and_the_exit_code_last() throws IOException {
        try (Control control = Control.open((command, out) -> out.accept("heard\n" + command))) {
            assertThat(ask(control, control.token(), "scale\tregistration=2"))
                    .isEqualTo(">heard\n>[scale, registration=2]\n=0\n");
        }
    }

    @Test
    void a_failure_comes_with_its_reason() throws IOException {
        try (Control control = Control.open(ControlTest::fail)) {
            assertThat(ask(control, control.token(), "up")).isEqualTo("!port taken\n=3\n");
        }
    }

    @Test
    void whoever_does_not_know_the_token_gets_no_answer() throws IOException {
        try (Control control = Control.open((command, out) -> out.accept("secret"))) {
            assertThat(ask(control, "guess", "status")).isEmpty();
        }
    }

    private static void fail(List<String> command, Consumer<String> out) {
        throw new Failure(Failure.PORT_IN_USE, "port taken");
    }

    private static String ask(Control control, String token, String command) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), control.port())) {
            socket.getOutputStream().write((token + "\n" + command + "\n").getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }
}
