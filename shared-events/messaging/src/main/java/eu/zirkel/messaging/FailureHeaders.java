package eu.zirkel.messaging;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.apache.kafka.common.header.Headers;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer.ExceptionHeadersCreator;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer.HeaderNames;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.MessagingException;

/**
 * What a dead letter says of its failure: the exception itself, not those that were put around it on its way. Messages
 * of exceptions may quote what was being read or stored, names and addresses included, so only our own are repeated; of
 * the others it is told where they happened.
 */
final class FailureHeaders implements ExceptionHeadersCreator {

    private static final String OURS = FailureHeaders.class.getPackageName() + ".";
    private static final String PROJECT = "eu.zirkel.";
    private static final int FRAMES = 40;

    @Override
    public void create(Headers headers, Exception exception, boolean isKey, HeaderNames names) {
        Throwable failure = root(exception);
        put(headers, KafkaHeaders.DLT_EXCEPTION_FQCN, failure.getClass().getName());
        put(headers, KafkaHeaders.DLT_EXCEPTION_MESSAGE, message(failure));
        put(headers, KafkaHeaders.DLT_EXCEPTION_STACKTRACE, frames(failure));
    }

    private static Throwable root(Throwable failure) {
        Throwable found = failure;
        while (isWrapping(found) && found.getCause() != null) {
            found = found.getCause();
        }
        return found;
    }

    private static boolean isWrapping(Throwable failure) {
        return failure instanceof KafkaException || failure instanceof MessagingException;
    }

    private static String message(Throwable failure) {
        String own = failure.getMessage();
        if (own != null && failure.getClass().getName().startsWith(OURS)) {
            return own;
        }
        return Arrays.stream(failure.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith(PROJECT))
                .findFirst()
                .map(frame -> "at " + frame.getClassName() + "." + frame.getMethodName() + ":" + frame.getLineNumber())
                .orElse("");
    }

    /** The way to the failure and to what caused it, without their messages. */
    private static String frames(Throwable failure) {
        StringBuilder text = new StringBuilder();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            text.append(text.isEmpty() ? "" : "\ncaused by ")
                    .append(cause.getClass().getName())
                    .append('\n')
                    .append(Arrays.stream(cause.getStackTrace())
                            .limit(FRAMES)
                            .map(frame -> "\tat " + frame)
                            .collect(Collectors.joining("\n")));
        }
        return text.toString();
    }

    private static void put(Headers headers, String name, String value) {
        headers.remove(name);
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
