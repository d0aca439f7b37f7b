package eu.zirkel.service;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * What scheduling, registration and notification share through configuration: sealed fields of events (AES-256-GCM) and
 * the personal links in mails (HMAC-SHA-256). Whoever lacks the key can read neither.
 */
public final class Secrets {

    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int LINK_BYTES = 20;

    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec sealing;
    private final SecretKeySpec linking;

    /** @param key 32 random bytes, base64 */
    public Secrets(String key) {
        byte[] bytes = Base64.getDecoder().decode(key);
        if (bytes.length != 32) {
            throw new IllegalArgumentException("ZIRKEL_SECRET must be 32 bytes in base64");
        }
        sealing = new SecretKeySpec(authenticate(new SecretKeySpec(bytes, "HmacSHA256"), "seal"), "AES");
        linking = new SecretKeySpec(authenticate(new SecretKeySpec(bytes, "HmacSHA256"), "link"), "HmacSHA256");
    }

    /** Makes a text unreadable for others; a different result each time. */
    public String seal(String text) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, text.getBytes(StandardCharsets.UTF_8));
        return TEXT.encodeToString(ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                .put(nonce)
                .put(sealed)
                .array());
    }

    /**
     * The text again.
     *
     * @throws IllegalArgumentException when it was sealed with another key or tampered with
     */
    public String open(String sealed) {
        byte[] bytes = Base64.getUrlDecoder().decode(sealed);
        return new String(
                cipher(
                        Cipher.DECRYPT_MODE,
                        Arrays.copyOf(bytes, NONCE_BYTES),
                        Arrays.copyOfRange(bytes, NONCE_BYTES, bytes.length)),
                StandardCharsets.UTF_8);
    }

    /**
     * The token of a person's link to one registration: 160 bits nobody without the key can tell from random. The same
     * every time, so no mail has to carry it through a topic and no store has to keep it (ADR 0003).
     */
    public String linkToken(String registrationId, String personId) {
        return TEXT.encodeToString(Arrays.copyOf(authenticate(linking, registrationId + "\n" + personId), LINK_BYTES));
    }

    /** What a store keeps of a token. */
    public static String hash(String token) {
        return TEXT.encodeToString(Ids.sha256(token));
    }

    private static byte[] authenticate(SecretKeySpec key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private byte[] cipher(int mode, byte[] nonce, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, sealing, new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException unreadable) {
            throw new IllegalArgumentException("not sealed with this key", unreadable);
        }
    }
}
