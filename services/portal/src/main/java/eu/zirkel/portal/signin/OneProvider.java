package eu.zirkel.portal.signin;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistration.ClientSettings;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.stereotype.Component;

/**
 * The one identity provider. It is asked for its addresses when the first person signs in, not at the start, so that
 * the public pages run without it.
 */
@Component
public class OneProvider implements ClientRegistrationRepository {

    /** Its name in {@code /login/oauth2/code/zirkel}, the address the provider sends people back to. */
    public static final String ID = "zirkel";

    private final SignInSettings settings;
    private final AtomicReference<@Nullable ClientRegistration> discovered = new AtomicReference<>();

    OneProvider(SignInSettings settings) {
        this.settings = settings;
    }

    /** @throws IllegalArgumentException when the provider does not answer */
    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        if (!ID.equals(id)) {
            return null;
        }
        ClientRegistration known = discovered.get();
        if (known != null) {
            return known;
        }
        ClientRegistration fresh = ClientRegistrations.fromIssuerLocation(settings.issuer())
                .registrationId(ID)
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .redirectUri(settings.portal() + "/login/oauth2/code/{registrationId}")
                .scope("openid", "profile")
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .build();
        discovered.set(fresh);
        return fresh;
    }
}
