package eu.zirkel.portal.page;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/**
 * Who may do what, in four parts: the services' interface, where each service decides itself; files; the organiser area
 * behind the sign-in (see {@code signin.SignIn}); and everything else, which is public and knows no session.
 */
@Configuration(proxyBeanMethods = false)
class AccessRules {

    @Bean
    @Order(10)
    SecurityFilterChain accessToServices(HttpSecurity http) throws Exception {
        return stateless(http.securityMatcher("/api/**", "/actuator/**"))
                .headers(headers -> headers.defaultsDisabled().contentTypeOptions(Customizer.withDefaults()))
                .build();
    }

    @Bean
    @Order(20)
    SecurityFilterChain accessToFiles(HttpSecurity http) throws Exception {
        return stateless(http.securityMatcher("/kern/**", "/assets/**", "/webjars/**", "/favicon.svg", "/robots.txt"))
                .headers(headers -> headers.defaultsDisabled().contentTypeOptions(Customizer.withDefaults()))
                .build();
    }

    @Bean
    @Order(40)
    SecurityFilterChain accessToPublicPages(HttpSecurity http) throws Exception {
        return stateless(http)
                .addFilterBefore(new OwnFormsOnly(), AuthorizationFilter.class)
                .headers(headers -> {
                    SecurityHeaders.of(headers);
                    headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable);
                })
                .build();
    }

    /** A request is measured once; measuring each filter on its way costs more than the filters do. */
    @Bean
    SecurityObservationSettings measuredAsAWhole() {
        return SecurityObservationSettings.noObservations();
    }

    private static HttpSecurity stateless(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                // no cookie, hence nothing another site's form could act with; a personal link is its own key
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable);
    }
}
