package eu.zirkel.portal.page;

import eu.zirkel.portal.services.Problem;
import eu.zirkel.portal.text.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a form, in the order of its fields.
 *
 * @param all each with the id of the field it belongs to; without one it concerns the whole form
 */
public record FormErrors(List<FormError> all) {

    /** Nothing is wrong. */
    public static final FormErrors NONE = new FormErrors(List.of());

    /** One thing that is wrong. */
    public record FormError(@Nullable String field, String message) {}

    /** About the whole form. */
    public static FormErrors general(String message) {
        return new FormErrors(List.of(new FormError(null, message)));
    }

    /**
     * What a service objected to, at the fields where it was typed.
     *
     * @param fieldOf the id of the field for a path in the JSON sent; absent when the form has no such field
     */
    public static FormErrors of(Problem problem, Words words, Function<String, @Nullable String> fieldOf) {
        List<FormError> errors = new ArrayList<>();
        for (Problem.FieldError error : problem.errors()) {
            String field = error.field() == null ? null : fieldOf.apply(error.field());
            String message = Objects.requireNonNullElseGet(error.message(), () -> words.say("form.error.field"));
            errors.add(new FormError(field, message));
        }
        if (errors.isEmpty()) {
            errors.add(new FormError(null, sentence(problem, words)));
        }
        return new FormErrors(List.copyOf(errors));
    }

    /** The same, in the order in which the fields stand on the page. */
    public FormErrors inOrderOf(List<String> fields) {
        return new FormErrors(all.stream()
                .sorted(Comparator.comparingInt(it -> position(it.field(), fields)))
                .toList());
    }

    /** What is wrong with this field; absent when nothing is. */
    public @Nullable String at(String field) {
        return all.stream()
                .filter(it -> field.equals(it.field()))
                .map(FormError::message)
                .findFirst()
                .orElse(null);
    }

    /** Whether anything is wrong. */
    public boolean any() {
        return !all.isEmpty();
    }

    /** The reason in one sentence: ours where we have one, else what the service said. */
    public static String sentence(Problem problem, Words words) {
        String said = Objects.requireNonNullElseGet(
                problem.detail(),
                () -> Objects.requireNonNullElseGet(problem.title(), () -> words.say("form.error.general")));
        return problem.code() == null ? said : words.sayOr("problem." + problem.code(), said);
    }

    private static int position(@Nullable String field, List<String> fields) {
        if (field == null) {
            return -1;
        }
        int known = fields.indexOf(field);
        return known < 0 ? fields.size() : known;
    }
}
