package eu.zirkel.service;

import eu.zirkel.messaging.AlreadyExistsException;
import eu.zirkel.messaging.StaleVersionException;
import eu.zirkel.service.Violations.Violation;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** The one place where anything that went wrong becomes a problem (RFC 9457) with {@code code} and {@code errors[]}. */
@RestControllerAdvice
public final class Problems extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(Problems.class);

    private final MessageSource messages;

    Problems(MessageSource messages) {
        this.messages = messages;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refusal refusal) {
        List<Map<String, String>> errors = new ArrayList<>();
        refusal.fields()
                .forEach(field -> errors.add(error(
                        field.field(),
                        field.code(),
                        text("invalid." + field.code(), field.arguments().toArray()))));
        ProblemDetail problem = problem(refusal.status(), refusal.code(), errors);
        refusal.properties().forEach(problem::setProperty);
        return respond(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> denied(AccessDeniedException denied) {
        var who = SecurityContextHolder.getContext().getAuthentication();
        return who == null || who instanceof AnonymousAuthenticationToken
                ? respond(problem(HttpStatus.UNAUTHORIZED, "UNAUTHENTICATED", List.of()))
                : respond(problem(HttpStatus.FORBIDDEN, "FORBIDDEN", List.of()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> storeAway(DataAccessException outage) {
        log.warn("The store did not answer: {}", outage.getMessage());
        return unavailable();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> storeAway(com.mongodb.MongoException outage) {
        log.warn("The store did not answer: {}", outage.getMessage());
        return unavailable();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> busy(StaleVersionException stale) {
        return unavailable();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> taken(AlreadyExistsException taken) {
        return respond(problem(HttpStatus.CONFLICT, "ALREADY_EXISTS", List.of()));
    }

    /** Text in another encoding than UTF-8; what the exception says quotes it, perhaps a name, so it goes no further. */
    @ExceptionHandler
    ResponseEntity<Object> undecodable(InvalidParameterException undecodable) {
        return invalid(List.of());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> broken(RuntimeException unexpected) {
        log.error("Unexpected", unexpected);
        return respond(problem(HttpStatus.INTERNAL_SERVER_ERROR, "INTERNAL_ERROR", List.of()));
    }

    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return invalid(Violations.in(invalid.getBindingResult()));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return invalid.isForReturnValue()
                ? handleExceptionInternal(invalid, null, headers, status, request)
                : invalid(Violations.in(invalid));
    }

    @Override
    protected ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException missing,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return invalid(List.of(Violation.of(missing.getParameterName(), "REQUIRED")));
    }

    @Override
    protected ResponseEntity<Object> handleMissingServletRequestPart(
            MissingServletRequestPartException missing,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return invalid(List.of(Violation.of(missing.getRequestPartName(), "REQUIRED")));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException wrong, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return wrong instanceof MethodArgumentTypeMismatchException parameter
                ? invalid(List.of(Violation.of(parameter.getName(), "WRONG_TYPE")))
                : handleExceptionInternal(wrong, null, headers, status, request);
    }

    /** A form with files that is cut off or otherwise no form; one that is too large is known as such. */
    @ExceptionHandler
    ResponseEntity<Object> brokenForm(MultipartException broken) {
        return invalid(List.of());
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        if (BodyLimit.wasExceeded(unreadable)) {
            return new ResponseEntity<>(
                    problem(HttpStatus.CONTENT_TOO_LARGE, "PAYLOAD_TOO_LARGE", List.of()),
                    HttpStatus.CONTENT_TOO_LARGE);
        }
        if (unreadable.getCause() instanceof JacksonException wrong
                && (wrong instanceof DatabindException || wrong instanceof InputCoercionException)
                && !wrong.getPath().isEmpty()) {
            String code = wrong instanceof UnrecognizedPropertyException ? "UNKNOWN_FIELD" : "WRONG_TYPE";
            return invalid(List.of(Violation.of(path(wrong), code)));
        }
        return invalid(List.of());
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception known, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        HttpStatus standard = HttpStatus.valueOf(status.value());
        return new ResponseEntity<>(problem(standard, codeOf(standard), List.of()), headers, status);
    }

    private static String codeOf(HttpStatus status) {
        return switch (status) {
            case BAD_REQUEST -> "VALIDATION_FAILED";
            case CONTENT_TOO_LARGE -> "PAYLOAD_TOO_LARGE";
            case INTERNAL_SERVER_ERROR -> "INTERNAL_ERROR";
            default -> status.name();
        };
    }

    private ResponseEntity<Object> invalid(List<Violation> violations) {
        List<Map<String, String>> errors = violations.stream()
                .map(violation -> error(
                        violation.field(),
                        violation.code(),
                        text(violation.text(), violation.arguments().toArray())))
                .toList();
        return new ResponseEntity<>(
                problem(HttpStatus.BAD_REQUEST, "VALIDATION_FAILED", errors), HttpStatus.BAD_REQUEST);
    }

    private ResponseEntity<ProblemDetail> unavailable() {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, "2")
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem(HttpStatus.SERVICE_UNAVAILABLE, "UNAVAILABLE", List.of()));
    }

    private static ResponseEntity<ProblemDetail> respond(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private ProblemDetail problem(HttpStatus status, String code, List<Map<String, String>> errors) {
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setType(URI.create("about:blank"));
        problem.setTitle(status.getReasonPhrase());
        problem.setDetail(text("refusal." + code));
        problem.setProperty("code", code);
        problem.setProperty("errors", errors);
        return problem;
    }

    private static Map<String, String> error(String field, String code, String message) {
        return Map.of("field", field, "code", code, "message", message);
    }

    private String text(String key, Object... arguments) {
        Locale locale = LocaleContextHolder.getLocale();
        String text = messages.getMessage(key, arguments, key, locale);
        return text == null ? key : text;
    }

    private static String path(JacksonException wrong) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : wrong.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.toString();
    }
}
