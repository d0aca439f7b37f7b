package eu.zirkel.portal.registration;

import eu.zirkel.contracts.Target;
import eu.zirkel.portal.page.FormErrors;
import eu.zirkel.portal.page.FormErrors.FormError;
import eu.zirkel.portal.services.Problem;
import eu.zirkel.portal.text.Language;
import eu.zirkel.portal.text.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What somebody typed, and what came of it.
 *
 * @param mode how to attend a HYBRID activity, ONSITE or ONLINE
 * @param answers by the key of the question
 * @param key under which the registration service knows this form again, should it be sent twice
 * @param trap a field people do not see; whoever fills it is a program
 * @param errors what was wrong with it
 */
public record RegistrationForm(
        String name,
        String email,
        OrganisationChoice organisation,
        String function,
        String mode,
        Map<String, String> answers,
        String key,
        String trap,
        FormErrors errors) {

    private static final String ANSWER = "answer.";
    private static final Pattern ANSWER_PATH = Pattern.compile("answers[.\\[]([^\\]]+)]?");
    private static final List<String> ORDER = List.of("name", "email", "organisation", "function", "mode");
    private static final Map<String, String> FIELD_OF_PATH = Map.of(
            "participants", "name",
            "participants[0].name", "name",
            "participants[0].email", "email",
            "participants[0].function", "function",
            "participants[0].attendanceMode", "mode",
            "organisationId", "organisation",
            "organisation", "organisation",
            "organisation.name", "organisation",
            "organisation.kind", "organisation",
            "organisation.subdivision", "organisation");

    /** An empty form. */
    public static RegistrationForm fresh() {
        return new RegistrationForm("", "", OrganisationChoice.NONE, "", "", Map.of(), newKey(), "", FormErrors.NONE);
    }

    static RegistrationForm sent(MultiValueMap<String, String> fields) {
        Map<String, String> answers = new LinkedHashMap<>();
        fields.forEach((name, values) -> {
            if (name.startsWith(ANSWER) && !values.isEmpty()) {
                answers.put(name.substring(ANSWER.length()), values.getFirst().strip());
            }
        });
        String key = value(fields, "key");
        return new RegistrationForm(
                value(fields, "name"),
                value(fields, "email"),
                OrganisationChoice.sent(fields),
                value(fields, "function"),
                value(fields, "mode"),
                Map.copyOf(answers),
                key.isEmpty() ? newKey() : key,
                value(fields, "website"),
                FormErrors.NONE);
    }

    /** The same form with what the service objected to. */
    RegistrationForm refused(Problem problem, Words words) {
        FormErrors errors = FormErrors.of(problem, words, RegistrationForm::fieldOf);
        if (problem.is("DUPLICATE_REGISTRATION")) {
            errors = new FormErrors(List.of(new FormError("email", FormErrors.sentence(problem, words))));
        }
        return refused(errors.inOrderOf(ORDER));
    }

    /** The same form to be corrected; with other content it needs another key. */
    RegistrationForm refused(FormErrors why) {
        return new RegistrationForm(name, email, organisation, function, mode, answers, newKey(), "", why);
    }

    /** The same form to be sent again as it is. */
    RegistrationForm unanswered(FormErrors why) {
        return new RegistrationForm(name, email, organisation, function, mode, answers, key, "", why);
    }

    RegistrationForm from(OrganisationChoice choice) {
        return new RegistrationForm(name, email, choice, function, mode, answers, key, trap, errors);
    }

    boolean filledByAProgram() {
        return !trap.isEmpty();
    }

    /** The JSON of {@code POST /api/registrations}. */
    Map<String, Object> registering(Target target, Language language) {
        Map<String, Object> participant = new LinkedHashMap<>(Map.of("name", name, "email", email));
        put(participant, "function", function);
        put(participant, "attendanceMode", mode);
        Map<String, Object> registration = new LinkedHashMap<>();
        registration.put("target", Map.of("type", target.type().name(), "id", target.id()));
        registration.put("participants", List.of(participant));
        registration.putAll(organisation.json());
        Map<String, String> given = new LinkedHashMap<>(answers);
        given.values().removeIf(String::isEmpty);
        if (!given.isEmpty()) {
            registration.put("answers", given);
        }
        registration.put("language", language.tag());
        return registration;
    }

    private static @Nullable String fieldOf(String path) {
        Matcher answer = ANSWER_PATH.matcher(path);
        return answer.matches() ? ANSWER + answer.group(1) : FIELD_OF_PATH.get(path);
    }

    private static void put(Map<String, Object> json, String field, String value) {
        if (!value.isEmpty()) {
            json.put(field, value);
        }
    }

    private static String value(MultiValueMap<String, String> fields, String name) {
        String value = fields.getFirst(name);
        return value == null ? "" : value.strip();
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }

    @Override
    public String toString() {
        return "RegistrationForm[" + key + "]";
    }
}
