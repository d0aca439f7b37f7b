package eu.zirkel.scheduling.warnings;

import eu.zirkel.service.Refusal;
import java.util.List;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Words warnings and insists on reasons. */
@Component
public class Warnings {

    private final MessageSource messages;

    Warnings(MessageSource messages) {
        this.messages = messages;
    }

    /** In the language of the request. */
    public List<ShownWarning> show(List<Warning> warnings) {
        return warnings.stream()
                .map(warning -> new ShownWarning(
                        warning.code(),
                        warning.severity(),
                        warning.certainty(),
                        messages.getMessage("warning." + warning.code(), null, LocaleContextHolder.getLocale())))
                .toList();
    }

    /** @throws Refusal 422 listing the warnings that nobody has given a reason for */
    public void insistOnReasons(List<Warning> warnings, List<Acknowledgement> acknowledged) {
        List<Warning> open = warnings.stream()
                .filter(warning -> warning.severity() == Warning.Severity.WARN)
                .filter(warning ->
                        acknowledged.stream().noneMatch(given -> Objects.equals(given.code(), warning.code())))
                .toList();
        if (!open.isEmpty()) {
            throw Refusal.unprocessable("WARNINGS_UNACKNOWLEDGED").with("warnings", show(open));
        }
    }
}
