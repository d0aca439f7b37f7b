package eu.zirkel.contracts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What must hold of an organisation and of the persons who register, as data. Exactly one of {@code all}, {@code any},
 * {@code not} and {@code attribute} is there. An attribute that is not known is neither fulfilled nor violated; that
 * stays so under {@code not}.
 *
 * @param all each of these holds
 * @param any at least one of these holds
 * @param not this does not hold
 * @param attribute compared with {@code oneOf}, or as a number with {@code atMost} and {@code atLeast}
 * @param oneOf values of which the attribute has one; of persons, of which at least one person has one
 * @param atMost largest number, inclusive
 * @param atLeast smallest number, inclusive
 */
public record Condition(
        @Nullable List<Condition> all,
        @Nullable List<Condition> any,
        @Nullable Condition not,
        @Nullable Attribute attribute,
        @Nullable List<String> oneOf,
        @Nullable Integer atMost,
        @Nullable Integer atLeast) {

    /** What can be asked. */
    public enum Attribute {
        /** Such as MUNICIPAL_ADMINISTRATION or RESEARCH. */
        ORGANISATION_KIND,
        /** ISO 3166-1, such as DE. */
        ORGANISATION_COUNTRY,
        /** ISO 3166-2, such as DE-NW. */
        ORGANISATION_SUBDIVISION,
        /** Such as AFRICA. */
        ORGANISATION_WORLD_REGION,
        /** Inhabitants, a number. */
        ORGANISATION_POPULATION,
        /** Such as MAYOR; of the persons. */
        FUNCTION,
        /** Such as POLITICS or CIVIL_SOCIETY; of the persons. */
        SECTOR,
        /** How many persons register together, a number. */
        SIZE
    }

    /** The attribute has one of the values. */
    public static Condition oneOf(Attribute attribute, String... values) {
        return new Condition(null, null, null, attribute, List.of(values), null, null);
    }

    /** The number is not larger. */
    public static Condition atMost(Attribute attribute, int most) {
        return new Condition(null, null, null, attribute, null, most, null);
    }

    /** The number is not smaller. */
    public static Condition atLeast(Attribute attribute, int least) {
        return new Condition(null, null, null, attribute, null, null, least);
    }

    /** Each holds. */
    public static Condition all(Condition... conditions) {
        return new Condition(List.of(conditions), null, null, null, null, null, null);
    }

    /** At least one holds. */
    public static Condition any(Condition... conditions) {
        return new Condition(null, List.of(conditions), null, null, null, null, null);
    }

    /** It does not hold. */
    public static Condition not(Condition condition) {
        return new Condition(null, null, condition, null, null, null, null);
    }
}
