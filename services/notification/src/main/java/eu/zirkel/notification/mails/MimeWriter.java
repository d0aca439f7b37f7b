package eu.zirkel.notification.mails;

import eu.zirkel.notification.activities.KnownProgramme;
import eu.zirkel.notification.mails.CalendarFiles.CalendarFile;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Puts a mail together: text and HTML as alternatives, calendar files beside them. The same order, the same bytes. */
@Component
class MimeWriter {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, d MMM uuuu HH:mm:ss Z", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final Base64.Encoder BASE_64 = Base64.getMimeEncoder();

    private final Links links;

    MimeWriter(Links links) {
        this.links = links;
    }

    byte[] write(MailOrder order, Letter letter, String text, String html, List<CalendarFile> files) {
        Output out = new Output();
        out.header("Date", DATE.format(order.now()));
        out.header("From", HeaderText.mailbox(letter.sender(), links.sender()));
        KnownProgramme programme = order.programme();
        String office = programme.contactEmail();
        if (office != null && !office.isBlank()) {
            String name = programme.contactName();
            out.header("Reply-To", HeaderText.mailbox(name == null ? "" : name, office));
        }
        out.header("To", HeaderText.mailbox(order.name(), order.address()));
        out.header("Message-ID", "<" + links.worldwide(order.messageId()) + ">");
        out.header("Subject", HeaderText.unstructured(letter.subject()));
        out.header("Auto-Submitted", "auto-generated");
        out.header("Content-Language", letter.language());
        out.header("MIME-Version", "1.0");
        // Neither encoding used below can produce "=_", so no content is ever taken for a boundary.
        String outer = "=_m_" + order.messageId();
        String inner = "=_a_" + order.messageId();
        if (files.isEmpty()) {
            alternative(out, inner, text, html);
            return out.bytes();
        }
        out.multipart("mixed", outer);
        out.boundary(outer);
        alternative(out, inner, text, html);
        for (CalendarFile file : files) {
            out.boundary(outer);
            attachment(out, file);
        }
        out.end(outer);
        return out.bytes();
    }

    private static void alternative(Output out, String boundary, String text, String html) {
        out.multipart("alternative", boundary);
        out.boundary(boundary);
        part(out, "plain", text);
        out.boundary(boundary);
        part(out, "html", html);
        out.end(boundary);
    }

    private static void part(Output out, String subtype, String content) {
        out.header("Content-Type", "text/" + subtype + "; charset=UTF-8");
        out.header("Content-Transfer-Encoding", "quoted-printable");
        out.body(QuotedPrintable.encode(content));
    }

    private static void attachment(Output out, CalendarFile file) {
        out.header(
                "Content-Type", "text/calendar; charset=UTF-8; method=" + file.method() + ";\r\n name=" + file.name());
        // Base 64 keeps CRLF and folding as they are.
        out.header("Content-Transfer-Encoding", "base64");
        out.header("Content-Disposition", "attachment; filename=" + file.name());
        out.body(BASE_64.encode(file.content()));
    }

    private static final class Output {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(12_288);

        void header(String name, String value) {
            write(name + ": " + value + "\r\n");
        }

        void multipart(String subtype, String boundary) {
            header("Content-Type", "multipart/" + subtype + ";\r\n boundary=\"" + boundary + "\"");
        }

        void body(byte[] content) {
            write("\r\n");
            bytes.writeBytes(content);
        }

        void boundary(String boundary) {
            write("\r\n--" + boundary + "\r\n");
        }

        void end(String boundary) {
            write("\r\n--" + boundary + "--\r\n");
        }

        byte[] bytes() {
            return bytes.toByteArray();
        }

        private void write(String text) {
            bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
