package eu.zirkel.identity;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The one page a person sees here, in German or, for browsers that ask for anything else, in English. */
@RestController
class SignInPage {

    private record Words(
            String language, String title, String hint, String user, String password, String button, String wrong) {}

    private static final Words GERMAN = new Words(
            "de",
            "Anmelden",
            "Probebetrieb: organiser, editor oder operator; das Kennwort ist jeweils der Name.",
            "Benutzername",
            "Kennwort",
            "Anmelden",
            "Benutzername oder Kennwort stimmen nicht.");

    private static final Words ENGLISH = new Words(
            "en",
            "Sign in",
            "Trial platform: organiser, editor or operator; the password is the name.",
            "User name",
            "Password",
            "Sign in",
            "User name or password is wrong.");

    private static final String PAGE = """
            <!doctype html>
            <html lang="%1$s">
            <head>
            <meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%2$s – Zirkel</title>
            <style>
            body { font: 1.125rem/1.5 system-ui, sans-serif; max-width: 26rem; margin: 3rem auto; padding: 0 1rem; color: #171a2b; background: #fff }
            label { display: block; margin-top: 1rem }
            input { font: inherit; width: 100%%; box-sizing: border-box; padding: .5rem; border: 1px solid #535970; border-radius: .25rem }
            button { font: inherit; margin-top: 1.5rem; padding: .5rem 1.5rem; border: 0; border-radius: .25rem; color: #fff; background: #171a8f }
            :focus-visible { outline: 3px solid #171a8f; outline-offset: 2px }
            [role=alert] { border-left: .25rem solid #b00020; padding-left: .75rem }
            </style>
            </head>
            <body>
            <main>
            <h1>%2$s</h1>
            <p>%3$s</p>
            %7$s
            <form method="post" action="/login">
            <input type="hidden" name="%8$s" value="%9$s">
            <label for="username">%4$s</label>
            <input id="username" name="username" autocomplete="username" required>
            <label for="password">%5$s</label>
            <input id="password" name="password" type="password" autocomplete="current-password" required>
            <button type="submit">%6$s</button>
            </form>
            </main>
            </body>
            </html>
            """;

    @GetMapping(path = "/login", produces = MediaType.TEXT_HTML_VALUE)
    String page(Locale locale, CsrfToken token, @RequestParam @Nullable String error) {
        Words words = Locale.GERMAN.getLanguage().equals(locale.getLanguage()) ? GERMAN : ENGLISH;
        String alert = error == null ? "" : "<p role=\"alert\">%s</p>".formatted(words.wrong());
        return PAGE.formatted(
                words.language(),
                words.title(),
                words.hint(),
                words.user(),
                words.password(),
                words.button(),
                alert,
                token.getParameterName(),
                token.getToken());
    }
}
