package eu.zirkel.local.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.zirkel.local.Home;
import eu.zirkel.local.Options;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingTest {

    @TempDir
    private Path directory;

    private final Map<String, String> outside = new HashMap<>();

    @Test
    void a_trial_catches_mails_whatever_server_the_environment_happens_to_name() {
        outside.put("SMTP_HOST", "mail.city.example");

        assertThat(setting().catchesMail()).isTrue();
        assertThat(setting().environment()).containsEntry("SMTP_HOST", "127.0.0.1");
    }

    @Test
    void a_server_named_for_zirkel_gets_them() {
        outside.put("ZIRKEL_SMTP", "127.0.0.1:2525");

        assertThat(setting().catchesMail()).isFalse();
        assertThat(setting().mailbox()).isEmpty();
        assertThat(setting().environment())
                .containsEntry("SMTP_HOST", "127.0.0.1")
                .containsEntry("SMTP_PORT", "2525");
    }

    @Test
    void a_server_without_a_port_is_a_mistake() {
        outside.put("ZIRKEL_SMTP", "mail.city.example");

        assertThatThrownBy(this::setting).hasMessageContaining("ZIRKEL_SMTP");
    }

    @Test
    void a_platform_open_to_others_has_no_sample_users_and_needs_a_provider_of_its_own() {
        assertThatThrownBy(() -> setting("--host")).hasMessageContaining("OIDC_ISSUER_URI");

        outside.put("OIDC_ISSUER_URI", "https://id.city.example");
        assertThat(setting("--host").hasSampleUsers()).isFalse();
        assertThat(setting("--host").issuer()).isEqualTo("https://id.city.example");
    }

    @Test
    void the_profile_of_the_environment_is_not_taken_over() {
        outside.put("SPRING_PROFILES_ACTIVE", "acceptance");

        assertThat(setting().environment()).containsEntry("SPRING_PROFILES_ACTIVE", "");
        assertThat(setting("--acceptance").environment()).containsEntry("SPRING_PROFILES_ACTIVE", "acceptance");
    }

    @Test
    void the_secret_stays_the_same_from_one_start_to_the_next() {
        assertThat(setting().environment().get("ZIRKEL_SECRET"))
                .isEqualTo(setting().environment().get("ZIRKEL_SECRET"));
    }

    private Setting setting(String... flags) {
        return new Setting(new Home(directory, directory), Options.parse(List.of(flags)), outside);
    }
}
