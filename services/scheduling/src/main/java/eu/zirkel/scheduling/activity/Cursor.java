package eu.zirkel.scheduling.activity;

import eu.zirkel.service.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Where a page of a list ended: the next begins after this place, whatever was added or removed meanwhile. */
record Cursor(long sortAt, String id) {

    static @Nullable Cursor read(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            int split = plain.indexOf(' ');
            return new Cursor(Long.parseLong(plain.substring(0, split)), plain.substring(split + 1));
        } catch (IllegalArgumentException | StringIndexOutOfBoundsException foreign) {
            throw Refusal.invalid("after", "INVALID");
        }
    }

    static Cursor after(Activity last) {
        return new Cursor(last.position().sortAt(), last.id());
    }

    String write() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((sortAt + " " + id).getBytes(StandardCharsets.UTF_8));
    }
}
