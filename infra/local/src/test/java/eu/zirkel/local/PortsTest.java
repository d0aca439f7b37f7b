package eu.zirkel.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void the_known_ports_move_together() {
        Ports usual = Ports.of(Map.of());
        Ports moved = Ports.of(Map.of("ZIRKEL_PORT", "9000"));

        assertThat(usual.portal()).isEqualTo(8080);
        assertThat(usual.mailbox()).isEqualTo(8025);
        assertThat(usual.identity()).isEqualTo(8090);
        assertThat(moved.portal()).isEqualTo(9000);
        assertThat(moved.mailbox()).isEqualTo(9001);
        assertThat(moved.identity()).isEqualTo(9002);
    }

    @Test
    void a_port_in_use_is_named_together_with_the_process_that_has_it() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Ports ports = Ports.of(Map.of("ZIRKEL_PORT", String.valueOf(taken.getLocalPort())));

            assertThatThrownBy(ports::check)
                    .hasMessageContaining("Port " + taken.getLocalPort())
                    .hasMessageContaining("process " + ProcessHandle.current().pid())
                    .isInstanceOfSatisfying(
                            Failure.class, failure -> assertThat(failure.exit()).isEqualTo(Failure.PORT_IN_USE));
        }
    }

    @Test
    void a_free_port_is_given_once() {
        Ports ports = Ports.of(Map.of());

        assertThat(ports.free()).isNotEqualTo(ports.free());
    }

    @Test
    void what_is_no_port_is_refused() {
        assertThatThrownBy(() -> Ports.of(Map.of("ZIRKEL_PORT", "nine"))).hasMessageContaining("nine");
    }
}
