package eu.zirkel.portal.services;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a service refused ({@code application/problem+json}).
 *
 * @param code the stable name of the reason, such as {@code DUPLICATE_REGISTRATION}
 * @param title the reason in the reader's language
 * @param detail what exactly, in the reader's language
 * @param errors what is wrong with which field
 * @param warnings what has to be acknowledged first, with {@code WARNINGS_UNACKNOWLEDGED}
 */
public record Problem(
        @Nullable String code,
        @Nullable String title,
        @Nullable String detail,
        List<FieldError> errors,
        List<Warning> warnings) {

    /** Nothing was said. */
    public static final Problem SILENT = new Problem(null, null, null, List.of(), List.of());

    /**
     * What is wrong with a field.
     *
     * @param field its path in the JSON sent, such as {@code participants[0].email}
     */
    public record FieldError(
            @Nullable String field,
            @Nullable String code,
            @Nullable String message) {}

    public Problem {
        errors = errors == null ? List.of() : List.copyOf(errors);
        warnings = warnings == null ? List.of() : List.copyOf(warnings);
    }

    /** Whether this is the reason. */
    public boolean is(String other) {
        return other.equals(code);
    }
}
