package eu.zirkel.portal.services;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who speaks.
 *
 * @param affiliationPath from the group up to the institution
 */
public record Speaker(
        String name,
        @Nullable String academicTitle,
        @Nullable String function,
        List<String> affiliationPath) {

    public Speaker {
        affiliationPath = affiliationPath == null ? List.of() : List.copyOf(affiliationPath);
    }

    /** Title and name: "Dr. Jan-Hendrik Kamlage". */
    public String fullName() {
        return academicTitle == null || academicTitle.isBlank() ? name : academicTitle + " " + name;
    }
}
