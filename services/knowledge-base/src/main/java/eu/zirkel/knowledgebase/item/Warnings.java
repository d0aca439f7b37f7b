package eu.zirkel.knowledgebase.item;

import eu.zirkel.service.Refusal;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts warnings into the reader's language. */
@Component
final class Warnings {

    /** A warning as shown. */
    record Shown(String code, String message) {}

    private final MessageSource messages;

    Warnings(MessageSource messages) {
        this.messages = messages;
    }

    List<Shown> shown(List<String> codes) {
        return codes.stream()
                .map(code ->
                        new Shown(code, messages.getMessage("warning." + code, null, LocaleContextHolder.getLocale())))
                .toList();
    }

    /** Does what may be refused for want of acknowledgement, and then says of what. */
    <T> T told(Supplier<T> action) {
        try {
            return action.get();
        } catch (UnacknowledgedException open) {
            throw Refusal.unprocessable("WARNINGS_UNACKNOWLEDGED").with("warnings", shown(open.codes()));
        }
    }
}
