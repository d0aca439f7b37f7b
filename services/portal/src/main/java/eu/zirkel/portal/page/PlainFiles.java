package eu.zirkel.portal.page;

import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Files whose address never changes, because others know it by heart. Unlike the rest, which bears a fingerprint of its
 * content in its address and may be kept for a year, these have to be asked for again.
 */
@Configuration(proxyBeanMethods = false)
class PlainFiles implements WebMvcConfigurer {

    private static final Duration A_DAY = Duration.ofDays(1);

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/robots.txt", "/favicon.svg")
                .addResourceLocations("classpath:/static/")
                .setCacheControl(CacheControl.maxAge(A_DAY).cachePublic());
    }
}
