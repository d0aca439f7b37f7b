package eu.zirkel.scheduling.schedule;

import java.nio.charset.StandardCharsets;

/** Folds lines at 75 octets, never inside a character (RFC 5545 §3.1); biweekly counts characters. */
final class Folding {

    private static final int OCTETS = 75;

    private Folding() {}

    static String fold(String text) {
        StringBuilder folded = new StringBuilder();
        for (String line : text.split("\r\n")) {
            int used = 0;
            for (int i = 0; i < line.length(); i += Character.charCount(line.codePointAt(i))) {
                String character = Character.toString(line.codePointAt(i));
                int octets = character.getBytes(StandardCharsets.UTF_8).length;
                if (used + octets > OCTETS) {
                    folded.append("\r\n ");
                    used = 1;
                }
                folded.append(character);
                used += octets;
            }
            folded.append("\r\n");
        }
        return folded.toString();
    }
}
