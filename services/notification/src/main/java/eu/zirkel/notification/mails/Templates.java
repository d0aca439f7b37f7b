package eu.zirkel.notification.mails;

import java.util.Locale;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Sets a letter as plain text and as HTML, in the same words. */
@Component
class Templates {

    private final SpringTemplateEngine engine = new SpringTemplateEngine();

    Templates() {
        engine.addTemplateResolver(resolver(TemplateMode.TEXT, ".txt"));
        engine.addTemplateResolver(resolver(TemplateMode.HTML, ".html"));
        engine.setEnableSpringELCompiler(true);
    }

    String asText(Letter letter) {
        return engine.process("letter.txt", context(letter));
    }

    String asHtml(Letter letter) {
        return engine.process("letter.html", context(letter));
    }

    private static Context context(Letter letter) {
        Context context = new Context(Locale.forLanguageTag(letter.language()));
        context.setVariable("letter", letter);
        return context;
    }

    private static ClassLoaderTemplateResolver resolver(TemplateMode mode, String suffix) {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/mails/");
        resolver.setTemplateMode(mode);
        resolver.setCharacterEncoding("UTF-8");
        resolver.setResolvablePatterns(java.util.Set.of("*" + suffix));
        resolver.setCacheable(true);
        return resolver;
    }
}
