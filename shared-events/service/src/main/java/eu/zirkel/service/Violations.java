package eu.zirkel.service;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.annotation.HandlerMethodValidationException;

/**
 * What a validator objects to, in our words: a stable code per constraint and its limit, never the validator's own text.
 * Of several objections to one field the first to mend is told: that it is missing, that it is no address, any other.
 */
final class Violations {

    /**
     * One wrong field.
     *
     * @param field its path, as in the request's JSON
     * @param code such as TOO_LONG
     * @param text key of the sentence, which may differ for texts and lists under the same code
     * @param arguments what the sentence shows
     */
    record Violation(String field, String code, String text, List<Object> arguments) {

        static Violation of(String field, String code, Object... arguments) {
            return new Violation(field, code, "invalid." + code, List.of(arguments));
        }

        private static Violation ofCount(String field, String code, Object limit) {
            return new Violation(field, code, "invalid." + code + ".COUNT", List.of(limit));
        }
    }

    private static final List<String> URGENCY =
            List.of("REQUIRED", "EMAIL", "WRONG_TYPE", "TOO_LONG", "TOO_SHORT", "TOO_SMALL", "TOO_LARGE", "INVALID");
    private static final Comparator<Violation> MOST_URGENT =
            Comparator.comparingInt(violation -> URGENCY.indexOf(violation.code()));

    private Violations() {}

    /** In a request's body or form. */
    static List<Violation> in(BindingResult result) {
        return onePerField(all("", result));
    }

    /** In the parameters of a request, and in the bodies among them. */
    static List<Violation> in(HandlerMethodValidationException invalid) {
        List<Violation> found = new ArrayList<>();
        for (ParameterValidationResult result : invalid.getParameterValidationResults()) {
            if (result instanceof ParameterErrors body) {
                found.addAll(all(element(result), body));
            } else {
                String field = name(result.getMethodParameter()) + element(result);
                result.getResolvableErrors()
                        .forEach(error -> found.add(violation(
                                field, (ConstraintViolation<?>) result.unwrap(error, ConstraintViolation.class))));
            }
        }
        return onePerField(found);
    }

    private static List<Violation> all(String element, Errors errors) {
        List<Violation> found = new ArrayList<>();
        for (ObjectError error : errors.getAllErrors()) {
            String field = error instanceof FieldError wrong ? path(element, wrong.getField()) : element;
            if (error.contains(ConstraintViolation.class)) {
                found.add(violation(field, error.unwrap(ConstraintViolation.class)));
            } else {
                boolean unread = error instanceof FieldError wrong && wrong.isBindingFailure();
                found.add(Violation.of(field, unread ? "WRONG_TYPE" : "INVALID"));
            }
        }
        return found;
    }

    private static List<Violation> onePerField(Collection<Violation> found) {
        Map<String, Violation> byField = new TreeMap<>();
        found.forEach(violation -> byField.merge(
                violation.field(), violation, (one, other) -> MOST_URGENT.compare(one, other) <= 0 ? one : other));
        return List.copyOf(byField.values());
    }

    private static Violation violation(String field, ConstraintViolation<?> found) {
        return switch (found.getConstraintDescriptor().getAnnotation()) {
            case NotNull _, NotBlank _, NotEmpty _ -> Violation.of(field, "REQUIRED");
            case Email _ -> Violation.of(field, "EMAIL");
            case Size size -> size(field, size, found.getInvalidValue());
            case Min min -> Violation.of(field, "TOO_SMALL", min.value());
            case DecimalMin min -> Violation.of(field, "TOO_SMALL", new BigDecimal(min.value()));
            case Max max -> Violation.of(field, "TOO_LARGE", max.value());
            case DecimalMax max -> Violation.of(field, "TOO_LARGE", new BigDecimal(max.value()));
            default -> Violation.of(field, "INVALID");
        };
    }

    private static Violation size(String field, Size size, @Nullable Object value) {
        if (value instanceof CharSequence text) {
            return text.length() > size.max()
                    ? Violation.of(field, "TOO_LONG", size.max())
                    : Violation.of(field, "TOO_SHORT", size.min());
        }
        return count(value) > size.max()
                ? Violation.ofCount(field, "TOO_LONG", size.max())
                : Violation.ofCount(field, "TOO_SHORT", size.min());
    }

    private static int count(@Nullable Object value) {
        return switch (value) {
            case Collection<?> elements -> elements.size();
            case Map<?, ?> entries -> entries.size();
            case null -> 0;
            default -> Array.getLength(value);
        };
    }

    /** As the parameter is called in the request. */
    private static String name(MethodParameter parameter) {
        RequestParam query = parameter.getParameterAnnotation(RequestParam.class);
        RequestHeader header = parameter.getParameterAnnotation(RequestHeader.class);
        String given = query != null ? query.name() : header != null ? header.name() : "";
        return given.isEmpty() ? Objects.requireNonNullElse(parameter.getParameterName(), "") : given;
    }

    /** Which element of a list or map, as a step of a path; empty when the value itself is meant. */
    private static String element(ParameterValidationResult result) {
        Object key = result.getContainerIndex() != null ? result.getContainerIndex() : result.getContainerKey();
        return key == null ? "" : "[" + key + "]";
    }

    /** The validator writes entries of maps as {@code titles[de]}, JSON paths as {@code titles.de}. */
    private static String path(String element, String field) {
        String path = element.isEmpty() ? field : element + "." + field;
        return path.replaceAll("\\[(?!\\d+])([^\\]]+)]", ".$1");
    }
}
