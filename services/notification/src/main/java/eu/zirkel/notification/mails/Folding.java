package eu.zirkel.notification.mails;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Folds content lines at 75 octets (RFC 5545 §3.1): octets, not characters, and never inside a character. */
final class Folding {

    private static final int LIMIT = 75;

    private Folding() {}

    /** The text in UTF-8, with every line that is too long continued behind CRLF and a space. */
    static byte[] fold(String unfolded) {
        byte[] bytes = unfolded.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream folded = new ByteArrayOutputStream(bytes.length + bytes.length / LIMIT * 3);
        int inLine = 0;
        for (int at = 0; at < bytes.length; ) {
            int width = width(bytes[at]);
            boolean lineBreak = bytes[at] == '\r' || bytes[at] == '\n';
            if (!lineBreak && inLine + width > LIMIT) {
                folded.writeBytes(new byte[] {'\r', '\n', ' '});
                inLine = 1;
            }
            folded.write(bytes, at, width);
            inLine = lineBreak ? 0 : inLine + width;
            at += width;
        }
        return folded.toByteArray();
    }

    private static int width(byte first) {
        if (first >= 0) {
            return 1;
        }
        return (first & 0xe0) == 0xc0 ? 2 : (first & 0xf0) == 0xe0 ? 3 : 4;
    }
}
