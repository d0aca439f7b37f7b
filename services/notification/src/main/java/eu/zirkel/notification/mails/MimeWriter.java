package eu.zirkel.notification.mails;

import eu.zirkel.notification.activities.KnownProgramme;
import eu.zirkel.notification.mails.CalendarFiles.CalendarFile;
import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import org.springframework.stereotype.Component;

/** Puts a mail together: text and HTML as alternatives, calendar files beside them. */
@Component
class MimeWriter {

    private static final String UTF_8 = "UTF-8";

    private final Session session = Session.getInstance(new Properties());
    private final Links links;

    MimeWriter(Links links) {
        this.links = links;
    }

    byte[] write(MailOrder order, Letter letter, String text, String html, List<CalendarFile> files) {
        try {
            MimeMessage message = new Identified(session, "<" + links.worldwide(order.messageId()) + ">");
            message.setFrom(new InternetAddress(links.sender(), letter.sender(), UTF_8));
            message.setRecipient(Message.RecipientType.TO, new InternetAddress(order.address(), order.name(), UTF_8));
            replyTo(message, order.programme());
            message.setSubject(letter.subject(), UTF_8);
            message.setSentDate(Date.from(order.now()));
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setHeader("Content-Language", letter.language());
            message.setContent(content(text, html, files));
            message.saveChanges();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(16_384);
            message.writeTo(bytes);
            return bytes.toByteArray();
        } catch (MessagingException | IOException unwritable) {
            throw new IllegalStateException("message " + order.messageId() + " cannot be written", unwritable);
        }
    }

    private static void replyTo(MimeMessage message, KnownProgramme programme) throws MessagingException, IOException {
        String office = programme.contactEmail();
        if (office != null && !office.isBlank()) {
            message.setReplyTo(new InternetAddress[] {new InternetAddress(office, programme.contactName(), UTF_8)});
        }
    }

    private static MimeMultipart content(String text, String html, List<CalendarFile> files) throws MessagingException {
        MimeMultipart alternative = new MimeMultipart("alternative", part(text, "plain"), part(html, "html"));
        if (files.isEmpty()) {
            return alternative;
        }
        MimeBodyPart body = new MimeBodyPart();
        body.setContent(alternative);
        MimeMultipart mixed = new MimeMultipart("mixed", body);
        for (CalendarFile file : files) {
            mixed.addBodyPart(attachment(file));
        }
        return mixed;
    }

    private static MimeBodyPart part(String text, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, UTF_8, subtype);
        part.setHeader("Content-Transfer-Encoding", "quoted-printable");
        return part;
    }

    private static MimeBodyPart attachment(CalendarFile file) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(
                new ByteArrayDataSource(file.content(), "text/calendar; charset=UTF-8; method=" + file.method())));
        part.setFileName(file.name());
        part.setDisposition(Part.ATTACHMENT);
        // Base 64 keeps CRLF and folding as they are.
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    /** A message whose id is ours and not the library's. */
    private static final class Identified extends MimeMessage {

        private final String id;

        Identified(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
