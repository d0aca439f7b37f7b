package eu.zirkel.notification;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import eu.zirkel.testing.RealParts;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The mailbox, the road to it, and what people see of a mail. */
abstract class MailReading {

    static final GreenMail MAILBOX = new GreenMail(new ServerSetup(RealParts.freePort(), "127.0.0.1", "smtp"));
    static final MailRoad ROAD;

    static {
        MAILBOX.start();
        int port = RealParts.freePort();
        ROAD = new MailRoad(port, MAILBOX.getSmtp().getPort());
        System.setProperty("SMTP_HOST", "127.0.0.1");
        System.setProperty("SMTP_PORT", String.valueOf(port));
    }

    static List<String> subjects(List<MimeMessage> mails) {
        return mails.stream()
                .map(mail -> {
                    try {
                        return mail.getSubject();
                    } catch (MessagingException broken) {
                        throw new IllegalStateException(broken);
                    }
                })
                .toList();
    }

    static String header(MimeMessage mail, String name) {
        try {
            return mail.getHeader(name, ",");
        } catch (MessagingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** The text part, without line breaks that only transport needs. */
    static String text(Part part) {
        try {
            return part.getContent() instanceof Multipart parts
                    ? text(parts.getBodyPart(0))
                    : (String) part.getContent();
        } catch (MessagingException | IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** The calendar file, unfolded; empty when there is none. */
    static String calendar(MimeMessage mail) {
        try {
            if (mail.getContent() instanceof Multipart parts
                    && parts.getBodyPart(parts.getCount() - 1).isMimeType("text/calendar")) {
                return new String(
                                parts.getBodyPart(parts.getCount() - 1)
                                        .getInputStream()
                                        .readAllBytes(),
                                StandardCharsets.UTF_8)
                        .replace("\r\n ", "");
            }
            return "";
        } catch (MessagingException | IOException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
