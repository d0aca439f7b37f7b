package eu.zirkel.registration.people;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a person can be reached, as given in a form.
 *
 * @param language de, en or fr
 * @param zone IANA name
 */
public record Contact(
        String name,
        String email,
        @Nullable String language,
        @Nullable String zone) {

    /** Addresses are compared without regard to case, as every mail provider in practice does. */
    public String address() {
        return email.toLowerCase(Locale.ROOT);
    }
}
