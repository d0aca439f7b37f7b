package eu.zirkel.identity;

import java.util.List;
import java.util.Locale;

/** The people of the trial platform. Their password is their name. */
enum SampleUser {
    ORGANISER("Olga Organisatorin", List.of("ORGANISER", "EDITOR")),
    EDITOR("Emil Redakteur", List.of("EDITOR")),
    OPERATOR("Olaf Operator", List.of("OPERATOR"));

    private final String fullName;
    private final List<String> roles;

    SampleUser(String fullName, List<String> roles) {
        this.fullName = fullName;
        this.roles = roles;
    }

    String login() {
        return name().toLowerCase(Locale.ROOT);
    }

    String fullName() {
        return fullName;
    }

    List<String> roles() {
        return roles;
    }

    /** The user behind a login or a client of the same name. */
    static SampleUser of(String login) {
        for (SampleUser user : values()) {
            if (user.login().equals(login)) {
                return user;
            }
        }
        throw new IllegalArgumentException("no sample user " + login);
    }
}
