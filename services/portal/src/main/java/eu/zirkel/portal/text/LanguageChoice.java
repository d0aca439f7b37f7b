package eu.zirkel.portal.text;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** The language of a page: {@code ?lang=}, else what the browser prefers, else German. No cookie remembers it. */
@Component("localeResolver")
public final class LanguageChoice implements LocaleResolver {

    /** The parameter that every link of a page carries once a language was chosen. */
    public static final String PARAMETER = "lang";

    /** The language that was chosen by link; empty when the browser's preference decides. */
    public static Optional<Language> chosen(HttpServletRequest request) {
        return Language.of(QueryString.parameters(request.getQueryString()).get(PARAMETER));
    }

    /** The language the page is to be written in. */
    public static Language of(HttpServletRequest request) {
        return chosen(request).orElseGet(() -> preferred(request));
    }

    private static Language preferred(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) {
            return Language.DE;
        }
        var locales = request.getLocales();
        while (locales.hasMoreElements()) {
            Optional<Language> spoken = Language.of(locales.nextElement().getLanguage());
            if (spoken.isPresent()) {
                return spoken.get();
            }
        }
        return Language.DE;
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return of(request).locale();
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("the language is part of the address");
    }
}
