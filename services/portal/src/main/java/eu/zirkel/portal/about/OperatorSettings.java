package eu.zirkel.portal.about;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who runs this installation. Empty values say on the page that nobody has filled them in, which is true and better than
 * an invented name.
 */
@ConfigurationProperties("zirkel.operator")
record OperatorSettings(
        String name, String address, String email, String phone, String representative, String dataProtectionEmail) {

    /** Whether anybody said who it is. */
    public boolean known() {
        return !name.isBlank();
    }
}
