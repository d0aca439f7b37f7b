package eu.zirkel.portal.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Map;

/** Writes the type and size of a file: „PDF, 1,88 MB". Sizes are decimal (contract §3.0 "Statistics"). */
public record Sizes(Words words) {

    private static final long KILO = 1_000;
    private static final long MEGA = 1_000_000;
    private static final long GIGA = 1_000_000_000;

    private static final Map<String, String> TYPES = Map.of(
            "application/pdf", "PDF",
            "application/msword", "Word",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "Word",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "Excel",
            "application/vnd.openxmlformats-officedocument.presentationml.presentation", "PowerPoint",
            "application/vnd.oasis.opendocument.text", "ODT",
            "audio/mpeg", "MP3",
            "image/jpeg", "JPEG",
            "text/plain", "Text",
            "text/csv", "CSV");

    /** Type and size of a file, such as „PDF, 1,88 MB". */
    public String file(String mime, String name, long bytes) {
        return type(mime, name) + ", " + size(bytes);
    }

    /** A size: whole kilobytes; megabytes and more with at most two decimals, trailing zeros dropped. */
    public String size(long bytes) {
        if (bytes < KILO) {
            return words.count("size.bytes", bytes);
        }
        // 999 500 bytes and more would read "1000 kB"
        if (bytes < MEGA - KILO / 2) {
            return words.say("size.kilo", number(bytes, KILO, 0));
        }
        return bytes < GIGA - MEGA / 200
                ? words.say("size.mega", number(bytes, MEGA, 2))
                : words.say("size.giga", number(bytes, GIGA, 2));
    }

    private String number(long bytes, long unit, int decimals) {
        NumberFormat format = NumberFormat.getNumberInstance(words.language().locale());
        format.setMaximumFractionDigits(decimals);
        return format.format(
                BigDecimal.valueOf(bytes).divide(BigDecimal.valueOf(unit), decimals, RoundingMode.HALF_UP));
    }

    private static String type(String mime, String name) {
        String known = TYPES.get(mime);
        if (known != null) {
            return known;
        }
        int dot = name.lastIndexOf('.');
        String sort =
                dot > 0 && name.length() - dot <= 6 ? name.substring(dot + 1) : mime.substring(mime.indexOf('/') + 1);
        return sort.toUpperCase(Locale.ROOT);
    }
}
