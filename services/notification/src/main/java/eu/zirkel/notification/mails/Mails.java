package eu.zirkel.notification.mails;

import eu.zirkel.notification.mails.CalendarFiles.CalendarFile;
import java.util.List;
import org.springframework.stereotype.Component;

/** Writes mails. The same order gives the same bytes. */
@Component
public class Mails {

    private final Letters letters;
    private final CalendarFiles calendars;
    private final Templates templates;
    private final MimeWriter mime;

    Mails(Letters letters, CalendarFiles calendars, Templates templates, MimeWriter mime) {
        this.letters = letters;
        this.calendars = calendars;
        this.templates = templates;
        this.mime = mime;
    }

    /** The mail for an order. */
    public Mail write(MailOrder order) {
        List<CalendarFile> files = calendars.of(order);
        Letter letter = letters.write(order, !files.isEmpty());
        byte[] bytes = mime.write(order, letter, templates.asText(letter), templates.asHtml(letter), files);
        return new Mail(letter.language(), letter.subject(), bytes);
    }
}
