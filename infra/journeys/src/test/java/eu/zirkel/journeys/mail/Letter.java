package eu.zirkel.journeys.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A mail opened: its headers, its words, its calendar files.
 *
 * @param subject decoded (RFC 2047)
 * @param from the sender's address and name, decoded
 */
public record Letter(
        String subject,
        String from,
        String replyTo,
        String messageId,
        String autoSubmitted,
        String text,
        String html,
        List<Attached> calendars) {

    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"')]+[^\\s<>\"').,;]");

    /**
     * A calendar file as it was attached.
     *
     * @param method parameter of the content type
     */
    public record Attached(String fileName, String method, String charset, CalendarFile file) {}

    /** Takes a mail apart as it went over the wire. */
    public static Letter of(byte[] source) {
        try {
            MimeMessage message =
                    new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(source));
            Contents contents = new Contents();
            contents.take(message);
            return new Letter(
                    message.getSubject(),
                    MimeUtility.decodeText(MimeUtility.unfold(header(message, "From"))),
                    MimeUtility.decodeText(MimeUtility.unfold(header(message, "Reply-To"))),
                    header(message, "Message-ID"),
                    header(message, "Auto-Submitted"),
                    contents.text.toString(),
                    contents.html.toString(),
                    List.copyOf(contents.calendars));
        } catch (MessagingException | IOException e) {
            throw new IllegalArgumentException(new String(source, StandardCharsets.UTF_8), e);
        }
    }

    private static String header(MimeMessage message, String name) throws MessagingException {
        return Optional.ofNullable(message.getHeader(name, null)).orElse("");
    }

    /** The one calendar file; empty when there is none. */
    public Optional<Attached> calendar() {
        if (calendars.size() > 1) {
            throw new AssertionError("more than one calendar file: " + calendars);
        }
        return calendars.stream().findFirst();
    }

    /** Addresses in the text part, in order. */
    public List<String> links() {
        return LINK.matcher(text).results().map(MatchResult::group).toList();
    }

    /** The token of the reader's own registration, from the link in the text part. */
    public String token() {
        return links().stream()
                .filter(link -> link.contains("/r/"))
                .map(link -> link.replaceFirst(".*/r/([^/?#]+).*", "$1"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no link to the registration in\n" + text));
    }

    private static final class Contents {

        private final StringBuilder text = new StringBuilder();
        private final StringBuilder html = new StringBuilder();
        private final List<Attached> calendars = new ArrayList<>();

        void take(Part part) throws MessagingException, IOException {
            if (part.getContent() instanceof Multipart parts) {
                for (int i = 0; i < parts.getCount(); i++) {
                    take(parts.getBodyPart(i));
                }
            } else if (part.isMimeType("text/calendar")) {
                ContentType type = new ContentType(part.getContentType());
                calendars.add(new Attached(
                        Optional.ofNullable(part.getFileName()).orElse(""),
                        Optional.ofNullable(type.getParameter("method")).orElse(""),
                        Optional.ofNullable(type.getParameter("charset")).orElse(""),
                        new CalendarFile(new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8))));
            } else if (part.isMimeType("text/html")) {
                html.append(part.getContent());
            } else if (part.isMimeType("text/plain")) {
                text.append(part.getContent());
            }
        }
    }
}
