package eu.zirkel.notification.mails;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Text in headers: as it is where it is ASCII, else as encoded words (RFC 2047). Jakarta Mail would do, but looks its
 * encoders up anew for every word, which costs more than all the rest of a mail.
 */
final class HeaderText {

    /** 45 bytes are 60 characters in base 64, and 72 as an encoded word; a line may have 76. */
    private static final int WORD_BYTES = 45;

    /** The first shares its line with the header's name. */
    private static final int FIRST_WORD_BYTES = 36;

    private static final int LINE = 76;

    private HeaderText() {}

    /** Free text such as a subject, folded. */
    static String unstructured(String text) {
        return isPlain(text) ? folded(text) : encodedWords(text);
    }

    /** An address with the name of whom it belongs to. */
    static String mailbox(String name, String address) {
        if (name.isBlank()) {
            return "<" + address + ">";
        }
        String phrase =
                isPlain(name) ? "\"" + name.replace("\\", "\\\\").replace("\"", "\\\"") + "\"" : encodedWords(name);
        int inLine = phrase.length() - phrase.lastIndexOf('\n') + "Reply-To: ".length();
        boolean fits = inLine + address.length() + " <>".length() <= LINE;
        return phrase + (fits ? " <" : "\r\n <") + address + ">";
    }

    private static boolean isPlain(String text) {
        return !text.contains("=?") && text.chars().allMatch(character -> character >= ' ' && character < 0x7f);
    }

    private static String encodedWords(String text) {
        StringBuilder words = new StringBuilder();
        StringBuilder part = new StringBuilder();
        int bytes = 0;
        int limit = FIRST_WORD_BYTES;
        for (int codePoint : text.codePoints().toArray()) {
            String character = Character.toString(codePoint);
            int width = character.getBytes(StandardCharsets.UTF_8).length;
            if (bytes + width > limit) {
                words.append(encodedWord(part)).append("\r\n ");
                part.setLength(0);
                bytes = 0;
                limit = WORD_BYTES;
            }
            part.append(character);
            bytes += width;
        }
        return words.append(encodedWord(part)).toString();
    }

    private static String encodedWord(CharSequence text) {
        return "=?UTF-8?B?"
                + Base64.getEncoder().encodeToString(text.toString().getBytes(StandardCharsets.UTF_8))
                + "?=";
    }

    /** Folds at spaces; the name of the header is taken for at most ten characters. */
    private static String folded(String text) {
        StringBuilder folded = new StringBuilder();
        int room = LINE - 10;
        int from = 0;
        while (text.length() - from > room) {
            int space = text.lastIndexOf(' ', from + room);
            if (space <= from) {
                break;
            }
            folded.append(text, from, space).append("\r\n");
            from = space;
            room = LINE;
        }
        return folded.append(text, from, text.length()).toString();
    }
}
