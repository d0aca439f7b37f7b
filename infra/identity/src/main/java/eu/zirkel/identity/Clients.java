package eu.zirkel.identity;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

/**
 * Who may ask for tokens: the portal on behalf of a person who signed in, and each sample user directly, so that a
 * terminal gets a token without a browser.
 */
@Configuration(proxyBeanMethods = false)
class Clients {

    private static final String PLAIN = "{noop}";

    /** A working day; a trial has nobody to take a token away from. */
    private static final Duration LIFETIME = Duration.ofHours(12);

    @Bean
    RegisteredClientRepository registeredClients(IdentitySettings settings) {
        List<RegisteredClient> clients = new ArrayList<>();
        clients.add(portal(settings));
        for (SampleUser user : SampleUser.values()) {
            clients.add(direct(user));
        }
        return new InMemoryRegisteredClientRepository(clients);
    }

    @Bean
    UserDetailsService sampleUsers() {
        UserDetails[] users = new UserDetails[SampleUser.values().length];
        for (SampleUser user : SampleUser.values()) {
            users[user.ordinal()] = User.withUsername(user.login())
                    .password(PLAIN + user.login())
                    .authorities(user.roles().toArray(String[]::new))
                    .build();
        }
        return new InMemoryUserDetailsManager(users);
    }

    private static RegisteredClient portal(IdentitySettings settings) {
        return RegisteredClient.withId("portal")
                .clientId("portal")
                .clientSecret(PLAIN + settings.portalSecret())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .redirectUri(settings.portal() + "/login/oauth2/code/zirkel")
                .postLogoutRedirectUri(settings.portal())
                .postLogoutRedirectUri(settings.portal() + "/")
                .scope(OidcScopes.OPENID)
                .scope(OidcScopes.PROFILE)
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build())
                .tokenSettings(
                        TokenSettings.builder().accessTokenTimeToLive(LIFETIME).build())
                .build();
    }

    private static RegisteredClient direct(SampleUser user) {
        return RegisteredClient.withId(user.login())
                .clientId(user.login())
                .clientSecret(PLAIN + user.login())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenSettings(
                        TokenSettings.builder().accessTokenTimeToLive(LIFETIME).build())
                .build();
    }
}
