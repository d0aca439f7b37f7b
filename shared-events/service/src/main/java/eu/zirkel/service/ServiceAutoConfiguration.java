package eu.zirkel.service;

import com.mongodb.WriteConcern;
import eu.zirkel.contracts.EventCatalogue;
import eu.zirkel.messaging.EventTypes;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Profile;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.convert.DefaultMongoTypeMapper;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/** Gives a service its manners. */
@AutoConfiguration(
        beforeName = {
            "org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration",
            "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration",
            "org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration"
        },
        before = eu.zirkel.messaging.MessagingAutoConfiguration.class)
@Import({SecurityConfiguration.class, Problems.class, ClockController.class})
public class ServiceAutoConfiguration {

    private static final long STORE_ANSWERS_WITHIN_MILLIS = 700;

    @Bean
    @Profile("!acceptance")
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    @Profile("acceptance")
    SettableClock settableClock(MongoTemplate mongo) {
        return new SettableClock(mongo);
    }

    @Bean
    Secrets secrets(@Value("${zirkel.secret}") String key) {
        return new Secrets(key);
    }

    /** Requests are read strictly: what is not understood is refused, never ignored. */
    @Bean
    JsonMapperBuilderCustomizer strictRequests() {
        return builder -> builder.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .withCoercionConfig(
                        LogicalType.Textual, texts -> texts.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                .changeDefaultPropertyInclusion(inclusion ->
                        inclusion.withValueInclusion(com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL));
    }

    /** Events are read tolerantly: producers may add fields. */
    @Bean
    EventTypes eventTypes() {
        EventTypes types = new EventTypes(JsonMapper.builder()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .changeDefaultPropertyInclusion(inclusion ->
                        inclusion.withValueInclusion(com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL))
                .build());
        EventCatalogue.entries().forEach(entry -> types.add(entry.name(), entry.type(), entry.topic()));
        return types;
    }

    /** General texts here, a service's own refusals in its {@code refusals} bundle. */
    @Bean
    MessageSource messageSource() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("problems", "refusals");
        messages.setDefaultEncoding("UTF-8");
        messages.setDefaultLocale(Locale.GERMAN);
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    @Bean
    LocaleResolver localeResolver() {
        AcceptHeaderLocaleResolver resolver = new AcceptHeaderLocaleResolver();
        resolver.setSupportedLocales(List.of(Locale.GERMAN, Locale.ENGLISH, Locale.FRENCH));
        resolver.setDefaultLocale(Locale.GERMAN);
        return resolver;
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    CorrelationFilter correlationFilter() {
        return new CorrelationFilter();
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    Draining draining(@Value("${zirkel.drain}") Duration quiet) {
        return new Draining(quiet);
    }

    @Bean
    BodyLimit bodyLimit() {
        return new BodyLimit();
    }

    @Bean
    KeptAnswers keptAnswers(
            MongoTemplate mongo,
            Secrets secrets,
            Clock clock,
            @Lazy @Qualifier("requestMappingHandlerMapping") HandlerMapping handlers,
            @Lazy @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        return new KeptAnswers(mongo, secrets, clock, handlers, problems);
    }

    @Bean
    MongoClientSettingsBuilderCustomizer storeAnswersSoonOrNot() {
        return settings -> settings.applyToClusterSettings(
                        cluster -> cluster.serverSelectionTimeout(STORE_ANSWERS_WITHIN_MILLIS, TimeUnit.MILLISECONDS))
                .applyToSocketSettings(socket ->
                        socket.connectTimeout(500, TimeUnit.MILLISECONDS).readTimeout(20, TimeUnit.SECONDS))
                .writeConcern(WriteConcern.MAJORITY.withJournal(true));
    }

    /** Documents say nothing of Java classes. */
    @Bean
    MongoTemplate mongoTemplate(MongoDatabaseFactory database, MappingMongoConverter converter) {
        converter.setTypeMapper(new DefaultMongoTypeMapper(null));
        converter.setMapKeyDotReplacement("~");
        return new MongoTemplate(database, converter);
    }
}
