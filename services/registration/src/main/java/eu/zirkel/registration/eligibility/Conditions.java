package eu.zirkel.registration.eligibility;

import eu.zirkel.contracts.Condition;
import eu.zirkel.contracts.Condition.Attribute;
import eu.zirkel.registration.organisations.KnownOrganisation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether a condition holds, as far as is known. A condition that says nothing, or nothing sensible, is not known. */
final class Conditions {

    private Conditions() {}

    static Truth judge(Condition condition, Applicant applicant) {
        if (condition.all() != null) {
            return condition.all().stream().map(one -> judge(one, applicant)).reduce(Truth.TRUE, Truth::and);
        }
        if (condition.any() != null) {
            return condition.any().stream().map(one -> judge(one, applicant)).reduce(Truth.FALSE, Truth::or);
        }
        if (condition.not() != null) {
            return judge(condition.not(), applicant).not();
        }
        return condition.attribute() == null ? Truth.UNKNOWN : judge(condition.attribute(), condition, applicant);
    }

    private static Truth judge(Attribute attribute, Condition condition, Applicant applicant) {
        return switch (attribute) {
            case FUNCTION -> somebody(applicant.functions(), applicant.size(), condition);
            case SECTOR -> somebody(applicant.sectors(), applicant.size(), condition);
            case SIZE -> number(applicant.size(), condition);
            case ORGANISATION_KIND,
                    ORGANISATION_COUNTRY,
                    ORGANISATION_SUBDIVISION,
                    ORGANISATION_WORLD_REGION,
                    ORGANISATION_POPULATION ->
                applicant.organisation() == null
                        ? Truth.UNKNOWN
                        : judge(attribute, condition, applicant.organisation());
        };
    }

    private static Truth judge(Attribute attribute, Condition condition, KnownOrganisation organisation) {
        return switch (attribute) {
            case ORGANISATION_KIND -> text(organisation.kind(), condition);
            case ORGANISATION_COUNTRY -> text(organisation.country(), condition);
            case ORGANISATION_SUBDIVISION -> text(organisation.subdivision(), condition);
            case ORGANISATION_WORLD_REGION -> text(organisation.worldRegion(), condition);
            case ORGANISATION_POPULATION -> number(organisation.population(), condition);
            case FUNCTION, SECTOR, SIZE -> Truth.UNKNOWN;
        };
    }

    private static Truth text(@Nullable String value, Condition condition) {
        return value == null || condition.oneOf() == null ? Truth.UNKNOWN : Truth.of(isOneOf(value, condition.oneOf()));
    }

    /** One person is enough; that it is nobody is known only when all have said theirs. */
    private static Truth somebody(List<String> said, int size, Condition condition) {
        List<String> known = said.stream().filter(value -> !value.isBlank()).toList();
        if (condition.oneOf() == null) {
            return Truth.UNKNOWN;
        }
        if (known.stream().anyMatch(value -> isOneOf(value, condition.oneOf()))) {
            return Truth.TRUE;
        }
        return known.size() < size ? Truth.UNKNOWN : Truth.FALSE;
    }

    /** Both bounds belong to it: 25 000 is at most 25 000 (K-24). */
    private static Truth number(@Nullable Integer value, Condition condition) {
        if (value == null || (condition.atMost() == null && condition.atLeast() == null)) {
            return Truth.UNKNOWN;
        }
        return Truth.of((condition.atMost() == null || value <= condition.atMost())
                && (condition.atLeast() == null || value >= condition.atLeast()));
    }

    /** Registrants type functions and sectors themselves, so that case is no difference. */
    private static boolean isOneOf(String value, List<String> values) {
        return values.stream().anyMatch(one -> one.strip().equalsIgnoreCase(value.strip()));
    }
}
