package eu.zirkel.service;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.ContentCachingRequestWrapper;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Answers a POST that comes again under its {@code Idempotency-Key} as the first time, without a second effect (contract
 * §1). What makes something new knows its key for ever and is left alone; this is for everything that changes what is
 * there, whose answers are kept, sealed, for a day. A process that dies after the change and before it kept the answer
 * leaves it to the state of what was changed to refuse a second one.
 */
final class KeptAnswers extends OncePerRequestFilter {

    static final String KEY = "Idempotency-Key";

    private static final Logger log = LoggerFactory.getLogger(KeptAnswers.class);
    private static final Duration KEPT = Duration.ofDays(1);
    private static final Duration PURGED_EVERY = Duration.ofHours(1);
    private static final int LONGEST_KEY = 200;

    private final MongoTemplate mongo;
    private final Secrets secrets;
    private final Clock clock;
    private final HandlerMapping handlers;
    private final HandlerExceptionResolver problems;
    private final AtomicLong purgedAt = new AtomicLong();

    KeptAnswers(
            MongoTemplate mongo,
            Secrets secrets,
            Clock clock,
            HandlerMapping handlers,
            HandlerExceptionResolver problems) {
        this.mongo = mongo;
        this.secrets = secrets;
        this.clock = clock;
        this.handlers = handlers;
        this.problems = problems;
    }

    /**
     * What was answered.
     *
     * @param id of method, address, caller and key
     * @param body sealed
     */
    @Document("answers")
    record KeptAnswer(
            @Id String id,
            String requestHash,
            int status,
            @Nullable String contentType,
            String body,
            @Indexed Instant at) {}

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !HttpMethod.POST.matches(request.getMethod()) || request.getHeader(KEY) == null || knowsItsKeys(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            answer(request, response, chain);
        } catch (Refusal | DataAccessException refusal) {
            problems.resolveException(request, response, null, refusal);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String id = id(request);
        ContentCachingRequestWrapper read = new ContentCachingRequestWrapper(request, BodyLimit.TABLE_BYTES);
        KeptAnswer kept = mongo.findById(id, KeptAnswer.class);
        if (kept == null) {
            ContentCachingResponseWrapper written = new ContentCachingResponseWrapper(response);
            chain.doFilter(read, written);
            if (HttpStatusCode.valueOf(written.getStatus()).is2xxSuccessful()) {
                keep(id, hash(read), written);
            }
            written.copyBodyToResponse();
        } else if (kept.requestHash().equals(hash(read))) {
            response.setStatus(kept.status());
            response.setContentType(kept.contentType());
            response.getOutputStream().write(secrets.open(kept.body()).getBytes(StandardCharsets.UTF_8));
        } else {
            throw Refusal.conflict("IDEMPOTENCY_MISMATCH");
        }
    }

    /** The change is made and stays made, whether its answer can be kept or not. */
    private void keep(String id, String hash, ContentCachingResponseWrapper answer) {
        Instant now = clock.instant();
        String body = new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
        try {
            mongo.save(new KeptAnswer(id, hash, answer.getStatus(), answer.getContentType(), secrets.seal(body), now));
            long last = purgedAt.get();
            if (now.getEpochSecond() - last > PURGED_EVERY.toSeconds()
                    && purgedAt.compareAndSet(last, now.getEpochSecond())) {
                mongo.remove(Query.query(Criteria.where("at").lt(now.minus(KEPT))), KeptAnswer.class);
            }
        } catch (DataAccessException outage) {
            log.warn("An answer could not be kept: {}", outage.getClass().getSimpleName());
        }
    }

    private static String id(HttpServletRequest request) {
        String key = request.getHeader(KEY);
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw Refusal.invalid(KEY, "INVALID");
        }
        Principal caller = request.getUserPrincipal();
        return Ids.derived(
                "answer",
                request.getRequestURI(),
                Objects.requireNonNullElse(request.getQueryString(), ""),
                caller == null ? "" : caller.getName(),
                key);
    }

    /** Files are told apart by their size: they are not read a second time. */
    private static String hash(ContentCachingRequestWrapper request) throws IOException {
        if (BodyLimit.isUpload(request)) {
            return Secrets.hash(String.valueOf(request.getContentLengthLong()));
        }
        request.getInputStream().readAllBytes();
        return Secrets.hash(new String(request.getContentAsByteArray(), StandardCharsets.ISO_8859_1));
    }

    private boolean knowsItsKeys(HttpServletRequest request) {
        try {
            ServletRequestPathUtils.parseAndCache(request);
            var found = handlers.getHandler(request);
            return found == null || !(found.getHandler() instanceof HandlerMethod method) || takesKey(method);
        } catch (Exception noHandler) {
            return true;
        }
    }

    private static boolean takesKey(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .map(parameter -> parameter.getParameterAnnotation(RequestHeader.class))
                .anyMatch(header -> header != null && KEY.equals(header.name()));
    }
}
