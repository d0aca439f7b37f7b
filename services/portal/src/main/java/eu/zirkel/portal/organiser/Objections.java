package eu.zirkel.portal.organiser;

import eu.zirkel.portal.page.FormErrors;
import eu.zirkel.portal.page.FormErrors.FormError;
import eu.zirkel.portal.page.Page;
import eu.zirkel.portal.services.Answer;
import eu.zirkel.portal.services.Problem;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Maps a service's objections to the fields of organiser forms. */
final class Objections {

    private static final Map<String, String> FIELD_OF_PATH = Map.ofEntries(
            Map.entry("when", "when"),
            Map.entry("kind", "kind"),
            Map.entry("duration", "minutes"),
            Map.entry("defaultDuration", "minutes"),
            Map.entry("total", "capacity"),
            Map.entry("onsite", "onsite"),
            Map.entry("remote", "remote"),
            Map.entry("capacity", "capacity"),
            Map.entry("capacity.total", "capacity"),
            Map.entry("format", "format"),
            Map.entry("defaultFormat", "format"),
            Map.entry("venue.name", "venueName"),
            Map.entry("room.joinUrl", "joinUrl"),
            Map.entry("room.provider", "provider"),
            Map.entry("venue.town", "town"),
            Map.entry("reason", "reason"),
            Map.entry("speakers[0].name", "speakerName"),
            Map.entry("defaultLanguage", "defaultLanguage"),
            Map.entry("defaultZone", "defaultZone"),
            Map.entry("contact.name", "contactName"),
            Map.entry("contact.email", "contactEmail"));

    private Objections() {}

    /** The form to be corrected or sent again, and the status of the page it stands on. */
    static Typed back(Answer<?> answer, Typed typed, Page page, HttpServletResponse response) {
        return back(answer, typed, page, response, Objections::fieldOf);
    }

    /** The same for a form whose fields are named otherwise. */
    static Typed back(
            Answer<?> answer,
            Typed typed,
            Page page,
            HttpServletResponse response,
            Function<String, @Nullable String> fieldOf) {
        if (answer instanceof Answer.Refused<?>(int status, Problem problem)) {
            response.setStatus(status);
            return typed.wrong(of(problem, page, fieldOf));
        }
        response.setStatus(503);
        FormErrors silent = FormErrors.general(page.words().say("form.error.silent"));
        return new Typed(typed.values(), typed.key(), silent);
    }

    private static FormErrors of(Problem problem, Page page, Function<String, @Nullable String> fieldOf) {
        if (problem.is("WARNINGS_UNACKNOWLEDGED") && !problem.warnings().isEmpty()) {
            return new FormErrors(problem.warnings().stream()
                    .map(it -> new FormError(
                            Acknowledged.FIELD + it.code(), page.words().say("orga.warning.unexplained")))
                    .toList());
        }
        return FormErrors.of(problem, page.words(), fieldOf);
    }

    /** Where the thing that a path in the JSON names was typed; absent when it was not typed. */
    static @Nullable String fieldOf(String path) {
        return path.startsWith("titles") ? "titles." + language(path) : FIELD_OF_PATH.get(path);
    }

    private static String language(String path) {
        int dot = path.indexOf('.');
        return dot < 0 ? "de" : path.substring(dot + 1);
    }
}
