package eu.zirkel.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import eu.zirkel.bench.figures.Latencies;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoadTest {

    private final Queue<String> bodies = new ConcurrentLinkedQueue<>();
    private final AtomicInteger connections = new AtomicInteger();
    private HttpServer server;
    private URI origin;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 64);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/sized", exchange -> {
            bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            byte[] answer = "{\"status\":\"CONFIRMED\"}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(201, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.createContext("/chunked", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            for (int i = 0; i < 3; i++) {
                exchange.getResponseBody().write(("[" + "x".repeat(20_000) + "]").getBytes(StandardCharsets.UTF_8));
                exchange.getResponseBody().flush();
            }
            exchange.close();
        });
        server.createContext("/empty", exchange -> {
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        origin = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aConnectionReadsAnswersOfEveryKindOneAfterTheOther() throws Exception {
        try (HttpConnection connection = new HttpConnection(origin)) {
            for (int i = 0; i < 3; i++) {
                Answer sized = connection.ask("POST", "/sized", "", "grüße".getBytes(StandardCharsets.UTF_8));
                assertThat(sized.expect(201).json().path("status").asString()).isEqualTo("CONFIRMED");
                assertThat(connection.ask("GET", "/chunked", "", new byte[0]).body())
                        .hasSize(60_006);
                assertThat(connection.ask("GET", "/empty", "", new byte[0]).status())
                        .isEqualTo(204);
            }
        }
        assertThat(bodies).hasSize(3).containsOnly("grüße");
    }

    @Test
    void anUnexpectedAnswerSaysWhatItSays() throws Exception {
        try (HttpConnection connection = new HttpConnection(origin)) {
            Answer answer = connection.ask("POST", "/sized", "", new byte[0]);

            assertThatThrownBy(() -> answer.expect(200))
                    .hasMessageContaining("201")
                    .hasMessageContaining("CONFIRMED");
        }
    }

    @Test
    void aClosedLoopSendsExactlyAsManyAsWanted() throws Exception {
        ClosedLoop.run(origin, 8, ClosedLoop.times(200), connection -> {
            connections.incrementAndGet();
            connection.ask("POST", "/sized", "", new byte[0]).expect(201);
        });

        assertThat(bodies).hasSize(200);
        assertThat(connections).hasValue(200);
    }

    @Test
    void aClosedLoopFailsWhenItsWorkDoes() {
        assertThatThrownBy(() -> ClosedLoop.run(2, ClosedLoop.times(5), () -> {
                    throw new IOException("broken");
                }))
                .hasRootCauseMessage("broken");
    }

    @Test
    void registrantsOfABrokenServerAreNotTaken() {
        server.stop(0);

        Submission submission = new Registrants("test").register(new HttpConnection(origin), "activity");

        assertThat(submission.isTaken()).isFalse();
        assertThat(submission.recipient()).isEqualTo("test-1@load.example");
    }

    @Test
    void anOpenLoopGoesOnDuringAStallAndEveryRequestFeelsIt() throws Exception {
        Latencies latencies = new Latencies();
        CountDownLatch stall = new CountDownLatch(1);
        AtomicInteger started = new AtomicInteger();

        int failed = OpenLoop.run(100, 0.5, due -> {
            if (started.incrementAndGet() == 50) {
                stall.countDown();
            }
            assertThat(stall.await(10, TimeUnit.SECONDS)).isTrue();
            latencies.record(System.nanoTime() - due);
        });

        assertThat(failed).isZero();
        assertThat(latencies.count()).isEqualTo(50);
        assertThat(latencies.max()).isGreaterThan(450);
    }
}
