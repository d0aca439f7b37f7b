package eu.zirkel.portal.page;

import eu.zirkel.portal.gateway.CorrelationId;
import eu.zirkel.portal.services.Visitor;
import eu.zirkel.portal.text.Dates;
import eu.zirkel.portal.text.LanguageChoice;
import eu.zirkel.portal.text.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page its {@link Page}, under the name {@code page}. */
@Component
@ControllerAdvice
public class Pages {

    /** The name under which templates and controllers find it. */
    public static final String NAME = "page";

    private static final ZoneId MOST_READERS = ZoneId.of("Europe/Berlin");

    private final MessageSource messages;
    private final Clock clock;

    Pages(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /** The page that answers this request. */
    @ModelAttribute(NAME)
    public Page of(HttpServletRequest request) {
        Words words = new Words(messages, LanguageChoice.of(request));
        Dates dates = new Dates(words, LocalDate.now(clock.withZone(MOST_READERS)));
        Visitor visitor = new Visitor(words.language(), CorrelationId.of(request), null);
        return new Page(Links.of(request), words, dates, visitor);
    }
}
