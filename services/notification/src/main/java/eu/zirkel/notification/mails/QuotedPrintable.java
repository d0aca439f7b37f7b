package eu.zirkel.notification.mails;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Quoted-printable (RFC 2045 §6.7): what is ASCII stays readable in the source of a mail. */
final class QuotedPrintable {

    private static final int LINE = 76;
    private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] SOFT_BREAK = {'=', '\r', '\n'};

    private QuotedPrintable() {}

    /** The text in UTF-8, encoded, with CRLF at the end of each line. */
    static byte[] encode(String text) {
        byte[] bytes = text.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length + bytes.length / 4);
        int inLine = 0;
        for (int at = 0; at < bytes.length; at++) {
            byte octet = bytes[at];
            if (octet == '\n') {
                out.write('\r');
                out.write('\n');
                inLine = 0;
                continue;
            }
            boolean lineEnds = at + 1 == bytes.length || bytes[at + 1] == '\n';
            boolean plain = octet > ' ' && octet < 0x7f && octet != '=' || octet == ' ' && !lineEnds;
            int width = plain ? 1 : 3;
            // The last place of a line belongs to the soft break, unless the line ends anyway.
            if (inLine + width > (lineEnds ? LINE : LINE - 1)) {
                out.writeBytes(SOFT_BREAK);
                inLine = 0;
            }
            if (plain) {
                out.write(octet);
            } else {
                out.write('=');
                out.write(HEX[octet >> 4 & 15]);
                out.write(HEX[octet & 15]);
            }
            inLine += width;
        }
        return out.toByteArray();
    }
}
