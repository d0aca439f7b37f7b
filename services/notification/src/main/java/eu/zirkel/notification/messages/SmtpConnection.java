package eu.zirkel.notification.messages;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** One connection to the mail server, kept open from message to message; belongs to one sender. */
final class SmtpConnection implements AutoCloseable {

    private static final Pattern CODES = Pattern.compile("^\\s*(\\d{3})(?:[ -](\\d\\.\\d{1,3}\\.\\d{1,3}))?");
    private static final Duration TRUSTED_FOR = Duration.ofSeconds(10);

    /** Replies about us, not about the message: authentication wanted or failed, service closing. */
    private static final Set<Integer> ABOUT_US = Set.of(421, 530, 535);

    private final JavaMailSenderImpl settings;
    private final Session session;
    private @Nullable Transport transport;
    private long lastUsed;

    /** @param from the envelope's sender, where bounces go */
    SmtpConnection(JavaMailSenderImpl settings, String from) {
        this.settings = settings;
        java.util.Properties properties = new java.util.Properties();
        properties.putAll(settings.getJavaMailProperties());
        properties.put("mail.smtp.from", from);
        this.session = Session.getInstance(properties);
    }

    /** Sends these very bytes to one recipient. */
    Verdict send(String recipient, byte[] bytes) {
        Address[] to;
        try {
            to = new Address[] {new InternetAddress(recipient)};
        } catch (AddressException unusable) {
            return new Verdict.Refused("553 5.1.3");
        }
        boolean reused = transport != null;
        Verdict verdict = attempt(to, bytes);
        // A server may close an idle connection at any time; that is no outage.
        return reused && verdict instanceof Verdict.Unreachable ? attempt(to, bytes) : verdict;
    }

    private Verdict attempt(Address[] to, byte[] bytes) {
        try {
            connected().sendMessage(new Frozen(session, bytes), to);
            lastUsed = System.nanoTime();
            return new Verdict.Accepted();
        } catch (MessagingException failure) {
            close();
            return verdict(failure);
        }
    }

    private Transport connected() throws MessagingException {
        Transport open = transport;
        boolean longIdle = System.nanoTime() - lastUsed > TRUSTED_FOR.toNanos();
        if (open != null && longIdle && !open.isConnected()) {
            close();
            open = null;
        }
        if (open == null) {
            open = session.getTransport("smtp");
            open.connect(
                    settings.getHost(),
                    settings.getPort(),
                    given(settings.getUsername()),
                    given(settings.getPassword()));
            transport = open;
        }
        return open;
    }

    /** An empty name would be taken for one to log in with. */
    private static @Nullable String given(@Nullable String setting) {
        return setting == null || setting.isBlank() ? null : setting;
    }

    @Override
    public void close() {
        Transport open = transport;
        transport = null;
        if (open != null) {
            try {
                open.close();
            } catch (MessagingException gone) {
                // It is closed either way.
                transport = null;
            }
        }
    }

    private static Verdict verdict(MessagingException failure) {
        int code = 0;
        String text = "";
        for (Exception cause = failure; cause instanceof MessagingException known; cause = known.getNextException()) {
            if (cause instanceof SMTPAddressFailedException refused) {
                code = refused.getReturnCode();
                text = refused.getMessage();
            } else if (cause instanceof SMTPSendFailedException refused && code == 0) {
                code = refused.getReturnCode();
                text = refused.getMessage();
            }
        }
        if (code < 400 || ABOUT_US.contains(code)) {
            return new Verdict.Unreachable(failure.getClass().getSimpleName() + (code == 0 ? "" : " " + code));
        }
        String reply = codes(code, text);
        return code < 500 ? new Verdict.Deferred(reply) : new Verdict.Refused(reply);
    }

    private static String codes(int code, @Nullable String text) {
        Matcher codes = CODES.matcher(text == null ? "" : text);
        boolean enhanced = codes.find() && codes.group(2) != null;
        return enhanced ? code + " " + codes.group(2) : String.valueOf(code);
    }

    /** A message that is written out as it was stored. */
    private static final class Frozen extends MimeMessage {

        private final byte[] bytes;

        Frozen(Session session, byte[] bytes) {
            super(session);
            this.bytes = bytes;
            saved = true;
        }

        @Override
        public void writeTo(OutputStream out, String @Nullable [] ignoredHeaders) throws IOException {
            out.write(bytes);
        }
    }
}
