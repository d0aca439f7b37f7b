package eu.zirkel.service;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;

/** Ids for URLs and events: 16 characters of Crockford's base 32 (80 bits), lower case, opaque. */
public final class Ids {

    private static final char[] ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz".toCharArray();
    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    /** A new one. */
    public static String next() {
        byte[] bytes = new byte[10];
        RANDOM.nextBytes(bytes);
        return encode(bytes);
    }

    /** The same id for the same parts, always: repeating a request or reaction finds what it made the first time. */
    public static String derived(String... parts) {
        return encode(sha256(String.join("\n", parts)));
    }

    static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String encode(byte[] bytes) {
        StringBuilder id = new StringBuilder(16);
        long bits = 0;
        int count = 0;
        for (int i = 0; i < 10; i++) {
            bits = (bits << 8 | (bytes[i] & 0xff)) & 0xffffffL;
            count += 8;
            while (count >= 5) {
                count -= 5;
                id.append(ALPHABET[(int) (bits >> count) & 31]);
            }
        }
        return id.toString();
    }
}
