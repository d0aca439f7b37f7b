package eu.zirkel.portal.signin;

import eu.zirkel.portal.page.SecurityHeaders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/**
 * The organiser area asks who somebody is, nothing more: what they may do, each service decides from their token. A
 * session begins here and nowhere else, and lives in a cookie (see {@link OrganiserSessions}).
 */
@Configuration(proxyBeanMethods = false)
class SignIn {

    private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);
    private static final String ENTRANCE =
            OAuth2AuthorizationRequestRedirectFilter.DEFAULT_AUTHORIZATION_REQUEST_BASE_URI + "/" + OneProvider.ID;

    @Bean
    @Order(30)
    SecurityFilterChain organiserArea(
            HttpSecurity http,
            OneProvider provider,
            SignedInByCookie signedIn,
            TokensInCookie tokens,
            SignInUnderway underway,
            WantedPage wanted,
            CsrfOfSession csrf,
            SigningOut signingOut)
            throws Exception {
        AuthenticationFailureHandler explained = (request, response, failure) -> {
            LOG.warn("signing in failed", failure);
            response.sendRedirect("/anmelden-nicht-moeglich");
        };
        return http.securityMatcher("/orga/**", "/orga", "/oauth2/**", "/login/**", "/logout")
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .securityContext(context -> context.securityContextRepository(signedIn))
                .requestCache(cache -> cache.requestCache(wanted))
                .csrf(forms -> forms.csrfTokenRepository(csrf))
                .oauth2Login(login -> login.clientRegistrationRepository(provider)
                        .authorizedClientRepository(tokens)
                        .authorizationEndpoint(endpoint -> endpoint.authorizationRequestRepository(underway))
                        .loginPage(ENTRANCE)
                        .defaultSuccessUrl("/orga")
                        .failureHandler(explained)
                        .withObjectPostProcessor(explaining(explained)))
                .logout(logout -> logout.addLogoutHandler(signingOut).logoutSuccessUrl("/"))
                .headers(SecurityHeaders::of)
                .build();
    }

    /** The way to the provider fails in a filter of its own when the provider cannot be asked for its addresses. */
    private static ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> explaining(
            AuthenticationFailureHandler explained) {
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(O filter) {
                filter.setAuthenticationFailureHandler(explained);
                return filter;
            }
        };
    }
}
