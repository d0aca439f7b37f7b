package eu.zirkel.registration.registrations;

import eu.zirkel.contracts.Format;
import eu.zirkel.contracts.Target;
import eu.zirkel.registration.organisations.Declared;
import eu.zirkel.registration.people.Contact;
import eu.zirkel.service.Refusal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a form sends in.
 *
 * @param organisationId who sends them, as found in the search
 * @param organisation who sends them, in their own words, where the search knows nobody
 * @param language of the form, for mails to participants who name none
 */
record RegistrationRequest(
        @NotNull @Valid TargetRequest target,
        @NotEmpty @Size(max = 50) List<@NotNull @Valid ParticipantRequest> participants,
        @Nullable @Size(max = 64) String organisationId,
        @Nullable @Valid OrganisationRequest organisation,
        @Nullable @Size(max = 50) Map<@Pattern(regexp = QUESTION) String, @NotNull @Size(max = 4000) String> answers,
        @Nullable String language) {

    /** The key of a question. It becomes the name of a property in the store, where dots and dollars mean something. */
    private static final String QUESTION = "[A-Za-z][A-Za-z0-9_-]{0,63}";

    private static final String ONE_LINE = "[^\\p{Cntrl}]*";
    private static final Set<String> LANGUAGES = Set.of("de", "en", "fr");

    record TargetRequest(
            @NotNull Target.Type type,
            @NotBlank @Size(max = 64) String id) {}

    record ParticipantRequest(
            @NotBlank @Size(max = 200) @Pattern(regexp = ONE_LINE)
            String name,

            @NotBlank @Size(max = 254) @Pattern(regexp = ONE_LINE) @Email(regexp = "[^@\\s]+@[^@\\s]+\\.[^@\\s]+")
            String email,

            @Nullable String language,
            @Nullable String zone,

            @Nullable @Size(max = 200) @Pattern(regexp = ONE_LINE)
            String function,

            @Nullable @Size(max = 200) @Pattern(regexp = ONE_LINE)
            String sector,

            @Nullable Format attendanceMode) {

        Contact contact() {
            return new Contact(name.strip(), email.strip(), language, zone);
        }
    }

    record OrganisationRequest(
            @NotBlank @Size(max = 300) @Pattern(regexp = ONE_LINE)
            String name,

            @Nullable @Size(max = 60) @Pattern(regexp = "[A-Z_]*")
            String kind,

            @Nullable @Pattern(regexp = "[A-Z]{2}") String country,

            @Nullable @Pattern(regexp = "[A-Z]{2}-[A-Z0-9]{1,3}")
            String subdivision,

            @Nullable @Min(0) Integer population) {}

    @Nullable
    Declared declared() {
        return organisation == null
                ? null
                : new Declared(
                        organisation.name(),
                        organisation.kind(),
                        organisation.country(),
                        organisation.subdivision(),
                        organisation.population());
    }

    /** @throws Refusal naming every language and zone that does not exist */
    void checkLanguagesAndZones() {
        Refusal refusal = check(language, "language", null);
        for (int i = 0; i < participants.size(); i++) {
            ParticipantRequest participant = participants.get(i);
            refusal = check(participant.language(), "participants[" + i + "].language", refusal);
            if (participant.zone() != null && !exists(participant.zone())) {
                refusal = add(refusal, "participants[" + i + "].zone", "UNKNOWN_ZONE");
            }
        }
        if (refusal != null) {
            throw refusal;
        }
    }

    private static @Nullable Refusal check(@Nullable String language, String field, @Nullable Refusal soFar) {
        return language == null || LANGUAGES.contains(language) ? soFar : add(soFar, field, "UNKNOWN_LANGUAGE");
    }

    private static Refusal add(@Nullable Refusal refusal, String field, String code) {
        return refusal == null ? Refusal.invalid(field, code) : refusal.and(field, code);
    }

    private static boolean exists(String zone) {
        try {
            ZoneId.of(zone);
            return true;
        } catch (DateTimeException unknown) {
            return false;
        }
    }
}
