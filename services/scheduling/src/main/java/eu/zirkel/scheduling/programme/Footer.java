package eu.zirkel.scheduling.programme;

import eu.zirkel.scheduling.input.Checks;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Who carries and funds a programme, as the last lines of its mails. */
@Component
class Footer {

    private final MessageSource messages;

    Footer(MessageSource messages) {
        this.messages = messages;
    }

    /** One line per role and language; absent without partners. */
    @Nullable
    Map<String, String> of(ProgrammeDetails programme) {
        List<Partner> partners = programme.partners();
        if (partners == null || partners.isEmpty()) {
            return null;
        }
        Map<String, String> footer = new HashMap<>();
        for (String language : Checks.LANGUAGES) {
            footer.put(language, lines(partners, Locale.of(language)));
        }
        return footer;
    }

    private String lines(List<Partner> partners, Locale language) {
        StringBuilder lines = new StringBuilder();
        for (Partner.Role role : Partner.Role.values()) {
            String names = partners.stream()
                    .filter(partner -> role.name().equals(partner.role()))
                    .map(Partner::name)
                    .collect(Collectors.joining(", "));
            if (!names.isEmpty()) {
                lines.append(lines.isEmpty() ? "" : "\n")
                        .append(messages.getMessage("role." + role, null, language))
                        .append(": ")
                        .append(names);
            }
        }
        return lines.toString();
    }
}
