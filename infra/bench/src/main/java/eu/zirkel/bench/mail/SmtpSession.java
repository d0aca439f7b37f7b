package eu.zirkel.bench.mail;

import eu.zirkel.bench.wire.WireReader;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** The server's side of one SMTP connection (RFC 5321), as far as a sender that means well needs it. */
final class SmtpSession {

    private static final String MESSAGE_ID = "message-id:";
    private static final String SUBJECT = "subject:";

    private final WireReader in;
    private final OutputStream out;
    private final Consumer<Mail> accept;
    private final List<String> recipients = new ArrayList<>();
    private String messageId = "";
    private String subject = "";

    SmtpSession(Socket socket, Consumer<Mail> accept) throws IOException {
        socket.setTcpNoDelay(true);
        this.in = new WireReader(socket.getInputStream());
        this.out = socket.getOutputStream();
        this.accept = accept;
    }

    void run() throws IOException {
        say("220 sink");
        while (true) {
            String command = in.line();
            switch (verb(command)) {
                case "EHLO" -> say("250-sink\r\n250-PIPELINING\r\n250-8BITMIME\r\n250 SMTPUTF8");
                case "MAIL", "RSET" -> {
                    recipients.clear();
                    say("250 ok");
                }
                case "RCPT" -> {
                    recipients.add(address(command));
                    say("250 ok");
                }
                case "DATA" -> {
                    say("354 go on");
                    readHeader();
                    accept();
                    say("250 accepted");
                }
                case "HELO", "NOOP" -> say("250 ok");
                case "QUIT" -> {
                    say("221 bye");
                    return;
                }
                default -> say("502 not here");
            }
        }
    }

    private void accept() {
        long now = System.nanoTime();
        recipients.forEach(recipient -> accept.accept(new Mail(recipient, messageId, subject, now)));
        recipients.clear();
    }

    /** Reads a message to its end; its id may stand in a continuation line. */
    private void readHeader() throws IOException {
        messageId = "";
        subject = "";
        boolean header = true;
        boolean continues = false;
        for (String line = in.line(); !line.equals("."); line = in.line()) {
            header = header && !line.isEmpty();
            if (!header) {
                continue;
            }
            if (continues) {
                messageId = line.strip();
                continues = false;
            } else if (line.regionMatches(true, 0, MESSAGE_ID, 0, MESSAGE_ID.length())) {
                messageId = line.substring(MESSAGE_ID.length()).strip();
                continues = messageId.isEmpty();
            } else if (line.regionMatches(true, 0, SUBJECT, 0, SUBJECT.length())) {
                subject = line.substring(SUBJECT.length()).strip();
            }
        }
    }

    private static String verb(String command) {
        return command.length() < 4 ? "" : command.substring(0, 4).toUpperCase(Locale.ROOT);
    }

    private static String address(String command) {
        int begin = command.indexOf('<');
        int end = command.indexOf('>', begin + 1);
        return end < 0 ? "" : command.substring(begin + 1, end).toLowerCase(Locale.ROOT);
    }

    private void say(String answer) throws IOException {
        out.write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }
}
