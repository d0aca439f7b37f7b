package eu.zirkel.portal.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Who may keep a page: nobody what belongs to one person, everybody the rest as long as they ask first. */
@Configuration(proxyBeanMethods = false)
class CacheRules implements WebMvcConfigurer {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new OfOnePerson()).addPathPatterns("/r/**", "/orga/**");
        registry.addInterceptor(new OfEverybody())
                .addPathPatterns("/**")
                .excludePathPatterns("/r/**", "/orga/**", "/api/**", "/kern/**", "/assets/**", "/webjars/**")
                .excludePathPatterns("/actuator/**", "/robots.txt", "/favicon.svg");
    }

    private static final class OfOnePerson implements HandlerInterceptor {
        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            response.setHeader("X-Robots-Tag", "noindex, nofollow");
            return true;
        }
    }

    private static final class OfEverybody implements HandlerInterceptor {
        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
            response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
            return true;
        }
    }
}
