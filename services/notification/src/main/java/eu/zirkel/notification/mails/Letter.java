package eu.zirkel.notification.mails;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a mail says, before it is set as text and as HTML in the same words.
 *
 * <p>Public, with its parts, because only then the template engine compiles access to it.
 *
 * @param happened the first sentence: what happened
 * @param next the second sentence: what to do; also the preheader
 * @param notes further sentences
 * @param facts what, when, where
 * @param action the one link to follow
 * @param contact whom to ask
 * @param closing a kind last sentence (C-22)
 * @param footer who carries the programme, and the privacy link
 */
public record Letter(
        String language,
        String subject,
        String salutation,
        String happened,
        String next,
        List<String> notes,
        List<Fact> facts,
        Fact action,
        @Nullable String contact,
        @Nullable String closing,
        String farewell,
        String sender,
        List<String> footer) {

    /** A line with a label; {@code link} when the value is an address to open. */
    public record Fact(String label, String value, boolean link) {

        static Fact of(String label, String value) {
            return new Fact(label, value, false);
        }

        static Fact link(String label, String address) {
            return new Fact(label, address, true);
        }
    }
}
