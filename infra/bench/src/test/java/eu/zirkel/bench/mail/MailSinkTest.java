package eu.zirkel.bench.mail;

import static org.assertj.core.api.Assertions.assertThat;

import eu.zirkel.bench.wire.WireReader;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MailSinkTest {

    private static final Duration SOON = Duration.ofSeconds(5);

    private MailSink sink;
    private Socket socket;
    private WireReader in;

    @BeforeEach
    void connect() throws IOException {
        sink = MailSink.open();
        String[] address = sink.address().split(":");
        socket = new Socket(address[0], Integer.parseInt(address[1]));
        in = new WireReader(socket.getInputStream());
        assertThat(in.line()).startsWith("220");
    }

    @AfterEach
    void close() throws IOException {
        socket.close();
        sink.close();
    }

    @Test
    void remembersWhoGotWhichMail() throws Exception {
        long before = System.nanoTime();

        send("Ada@load.example", "From: a@b.example\nMessage-ID: <1@zirkel.example>\nSubject: Hello\n\nHello");

        assertThat(sink.await(List.of("ada@load.example"), SOON)).isEmpty();
        assertThat(sink.of("ada@load.example")).singleElement().satisfies(mail -> {
            assertThat(mail.messageId()).isEqualTo("<1@zirkel.example>");
            assertThat(mail.acceptedNanos()).isBetween(before, System.nanoTime());
        });
        assertThat(sink.lastAccepted(List.of("ada@load.example"))).isPositive();
    }

    @Test
    void readsAnIdThatStandsInAContinuationLine() throws Exception {
        send("ada@load.example", "Message-Id:\n <a-long-one@zirkel.example>\nSubject: Hello\n\nMessage-ID: not this");

        assertThat(sink.of("ada@load.example").getFirst().messageId()).isEqualTo("<a-long-one@zirkel.example>");
    }

    @Test
    void takesManyMailsOverOneConnection() throws Exception {
        send("ada@load.example", "Message-ID: <1@x>\n\n..a line with a dot");
        send("bob@load.example", "Message-ID: <2@x>\n\n" + "long ".repeat(10_000));
        send("bob@load.example", "Message-ID: <3@x>\nSubject: News\n\nanother");
        send("bob@load.example", "Message-ID: <2@x>\n\nagain");

        assertThat(sink.count()).isEqualTo(4);
        assertThat(sink.furtherMails(List.of("ada@load.example", "bob@load.example")))
                .isEqualTo(Map.of("News", 1L, "the same again", 1L));
    }

    @Test
    void takesCommandsThatComeInOneGo() throws Exception {
        write("EHLO here\r\nMAIL FROM:<a@b.example>\r\nRCPT TO:<ada@load.example>\r\nDATA\r\n");
        for (String code : List.of("250-", "250-", "250-", "250 ", "250", "250", "354")) {
            assertThat(in.line()).startsWith(code);
        }
        write("Subject: x\r\n\r\nx\r\n.\r\nQUIT\r\n");

        assertThat(in.line()).startsWith("250");
        assertThat(in.line()).startsWith("221");
        assertThat(sink.of("ada@load.example").getFirst().messageId()).isEmpty();
    }

    @Test
    void acceptsNothingThatBreaksOff() throws Exception {
        command("MAIL FROM:<a@b.example>", "250");
        command("RCPT TO:<ada@load.example>", "250");
        command("DATA", "354");
        write("Subject: x\r\n\r\nhalf a");
        socket.close();

        assertThat(sink.await(List.of("ada@load.example"), Duration.ofMillis(200)))
                .containsExactly("ada@load.example");
    }

    private void send(String recipient, String message) throws IOException {
        command("MAIL FROM:<team@zirkel.example>", "250");
        command("RCPT TO:<" + recipient + ">", "250");
        command("DATA", "354");
        command(message.replace("\n", "\r\n") + "\r\n.", "250");
    }

    private void command(String command, String code) throws IOException {
        write(command + "\r\n");
        assertThat(in.line()).startsWith(code);
    }

    private void write(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }
}
