package eu.zirkel.scheduling.statistics;

import java.util.Locale;
import org.springframework.context.MessageSource;

/** Texts in one language. */
record Words(MessageSource texts, Locale locale) {

    String say(String key, Object... values) {
        return texts.getMessage(key, values, locale);
    }
}
