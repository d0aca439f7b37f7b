package eu.zirkel.registration.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import eu.zirkel.contracts.Condition;
import eu.zirkel.contracts.Condition.Attribute;
import eu.zirkel.contracts.EligibilityRule;
import eu.zirkel.contracts.EligibilityRule.Enforcement;
import eu.zirkel.registration.eligibility.Judgement.Verdict;
import eu.zirkel.registration.organisations.KnownOrganisation;
import eu.zirkel.registration.organisations.Origin;
import eu.zirkel.testing.Requirement;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EligibilityTest {

    private static final Condition ADMINISTRATION_IN_NRW = Condition.all(
            Condition.oneOf(Attribute.ORGANISATION_KIND, "STATE_ADMINISTRATION", "MUNICIPAL_ADMINISTRATION"),
            Condition.oneOf(Attribute.ORGANISATION_SUBDIVISION, "DE-NW"));

    private static final Condition SMALL_BAVARIAN_TOWN = Condition.all(
            Condition.oneOf(Attribute.ORGANISATION_SUBDIVISION, "DE-BY"),
            Condition.atMost(Attribute.ORGANISATION_POPULATION, 25_000),
            Condition.oneOf(Attribute.ORGANISATION_KIND, "MUNICIPALITY"));

    @Test
    @Requirement("C-16")
    void administrationsOfTheStateAreAdmittedAndOthersWaitForAnOrganiser() {
        EligibilityRule rule = rule("administration", Enforcement.REVIEW, ADMINISTRATION_IN_NRW);

        assertThat(verdict(rule, from(organisation("MUNICIPAL_ADMINISTRATION", "DE-NW", null))))
                .isEqualTo(Verdict.ADMIT);
        assertThat(verdict(rule, from(organisation("RESEARCH", "DE-NW", null)))).isEqualTo(Verdict.REVIEW);
        assertThat(verdict(rule, from(organisation("MUNICIPAL_ADMINISTRATION", "DE-NI", null))))
                .isEqualTo(Verdict.REVIEW);
        assertThat(verdict(rule, from(organisation(null, "DE-NW", null)))).isEqualTo(Verdict.REVIEW);
        assertThat(verdict(rule, from(null))).isEqualTo(Verdict.REVIEW);
    }

    @ParameterizedTest
    @CsvSource({"24999, 0", "25000, 0", "25001, 1", ", 1"})
    @Requirement({"K-23", "K-24"})
    void twentyFiveThousandInhabitantsAreInOneMoreIsOutAndUnknownComesNoEarlier(
            @Nullable Integer population, int rank) {
        Judgement judgement = Eligibility.judge(
                List.of(rule("small", Enforcement.PRIORITISE, SMALL_BAVARIAN_TOWN)),
                from(organisation("MUNICIPALITY", "DE-BY", population)));

        assertThat(judgement.verdict()).isEqualTo(Verdict.ADMIT);
        assertThat(judgement.rank()).isEqualTo(rank);
        assertThat(judgement.hints()).isEqualTo(rank == 0 ? List.of() : List.of("small"));
    }

    @Test
    void aRuleThatRejectsDoesSoOnlyWhereItIsSurelyViolated() {
        EligibilityRule rule =
                rule("german", Enforcement.REJECT, Condition.oneOf(Attribute.ORGANISATION_COUNTRY, "DE"));

        Judgement kenyan = Eligibility.judge(List.of(rule), from(organisation("KE")));
        Judgement unknown = Eligibility.judge(List.of(rule), from(null));

        assertThat(verdict(rule, from(organisation("DE")))).isEqualTo(Verdict.ADMIT);
        assertThat(kenyan.verdict()).isEqualTo(Verdict.REJECT);
        assertThat(kenyan.rejectedBy()).isEqualTo("german");
        assertThat(unknown.verdict()).isEqualTo(Verdict.REVIEW);
        assertThat(unknown.hints()).containsExactly("german");
        assertThat(unknown.rejectedBy()).isNull();
    }

    @Test
    void whatIsNotKnownIsNotFulfilledByItsOppositeEither() {
        Condition notGerman = Condition.not(Condition.oneOf(Attribute.ORGANISATION_COUNTRY, "DE"));

        assertThat(verdict(rule("abroad", Enforcement.REVIEW, notGerman), from(null)))
                .isEqualTo(Verdict.REVIEW);
        assertThat(verdict(rule("abroad", Enforcement.REVIEW, notGerman), from(organisation("KE"))))
                .isEqualTo(Verdict.ADMIT);
    }

    @Test
    @Requirement("K-23")
    void ofSeveralPreferencesTheFirstWeighsMost() {
        List<EligibilityRule> rules = List.of(
                rule("state", Enforcement.PRIORITISE, Condition.oneOf(Attribute.ORGANISATION_SUBDIVISION, "DE-BY")),
                rule("small", Enforcement.PRIORITISE, Condition.atMost(Attribute.ORGANISATION_POPULATION, 25_000)),
                rule("together", Enforcement.PRIORITISE, Condition.atLeast(Attribute.SIZE, 2)));

        int best = rank(rules, group(organisation("MUNICIPALITY", "DE-BY", 3_000), 2));
        int alone = rank(rules, group(organisation("MUNICIPALITY", "DE-BY", 3_000), 1));
        int large = rank(rules, group(organisation("MUNICIPALITY", "DE-BY", 30_000), 2));
        int largeAndAlone = rank(rules, group(organisation("MUNICIPALITY", "DE-BY", 30_000), 1));
        int elsewhere = rank(rules, group(organisation("MUNICIPALITY", "DE-BW", 3_000), 2));

        assertThat(best).isZero();
        assertThat(List.of(best, alone, large, largeAndAlone, elsewhere))
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void adviceIsAHintAndNothingElse() {
        List<EligibilityRule> rules = List.of(
                rule(
                        "pair",
                        Enforcement.ADVISE,
                        Condition.all(
                                Condition.oneOf(Attribute.FUNCTION, "MAYOR"),
                                Condition.any(
                                        Condition.oneOf(Attribute.FUNCTION, "ADMINISTRATION"),
                                        Condition.oneOf(Attribute.SECTOR, "CIVIL_SOCIETY")))),
                rule("together", Enforcement.ADVISE, Condition.atLeast(Attribute.SIZE, 2)));

        Judgement both =
                Eligibility.judge(rules, new Applicant(null, List.of("Mayor", "ADMINISTRATION"), List.of(), 2));
        Judgement one = Eligibility.judge(rules, new Applicant(null, List.of("ADMINISTRATION"), List.of(), 1));

        assertThat(both).isEqualTo(new Judgement(Verdict.ADMIT, 0, List.of(), null));
        assertThat(one).isEqualTo(new Judgement(Verdict.ADMIT, 0, List.of("pair", "together"), null));
    }

    @Test
    @Requirement("V-11")
    void thatASectorIsMissingIsKnownOnceEverybodyHasNamedTheirs() {
        EligibilityRule rule = rule("economy", Enforcement.REJECT, Condition.oneOf(Attribute.SECTOR, "ECONOMY"));

        assertThat(verdict(rule, new Applicant(null, List.of(), List.of("POLITICS", "ADMINISTRATION"), 2)))
                .isEqualTo(Verdict.REJECT);
        assertThat(verdict(rule, new Applicant(null, List.of(), List.of("POLITICS", " "), 2)))
                .isEqualTo(Verdict.REVIEW);
        assertThat(verdict(rule, new Applicant(null, List.of(), List.of("ECONOMY"), 3)))
                .isEqualTo(Verdict.ADMIT);
    }

    @Test
    void theStrictestVerdictCountsAndHintsKeepTheOrderOfTheRules() {
        Condition never = Condition.atLeast(Attribute.SIZE, 99);
        List<EligibilityRule> rules = List.of(
                rule("advice", Enforcement.ADVISE, never),
                rule("first", Enforcement.REJECT, never),
                rule("fulfilled", Enforcement.REJECT, Condition.atLeast(Attribute.SIZE, 1)),
                rule("second", Enforcement.REJECT, never),
                rule("review", Enforcement.REVIEW, never),
                rule("preference", Enforcement.PRIORITISE, never));

        assertThat(Eligibility.judge(rules, from(null)))
                .isEqualTo(new Judgement(
                        Verdict.REJECT, 1, List.of("advice", "first", "second", "review", "preference"), "first"));
    }

    @Test
    void withoutRulesEverybodyIsAdmitted() {
        assertThat(Eligibility.judge(List.of(), from(null)))
                .isEqualTo(new Judgement(Verdict.ADMIT, 0, List.of(), null));
    }

    private static Verdict verdict(EligibilityRule rule, Applicant applicant) {
        return Eligibility.judge(List.of(rule), applicant).verdict();
    }

    private static int rank(List<EligibilityRule> rules, Applicant applicant) {
        return Eligibility.judge(rules, applicant).rank();
    }

    private static EligibilityRule rule(String key, Enforcement enforcement, Condition condition) {
        return new EligibilityRule(key, enforcement, condition, Map.of("de", key));
    }

    private static Applicant from(@Nullable KnownOrganisation organisation) {
        return group(organisation, 1);
    }

    private static Applicant group(@Nullable KnownOrganisation organisation, int size) {
        return new Applicant(organisation, List.of(), List.of(), size);
    }

    private static KnownOrganisation organisation(String country) {
        return new KnownOrganisation("o", "O", null, country, null, null, null, Origin.REGISTERED);
    }

    private static KnownOrganisation organisation(
            @Nullable String kind, String subdivision, @Nullable Integer population) {
        return new KnownOrganisation("o", "O", kind, "DE", subdivision, "EUROPE", population, Origin.REGISTERED);
    }
}
