package eu.zirkel.registration.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import eu.zirkel.contracts.Condition;
import eu.zirkel.contracts.Condition.Attribute;
import eu.zirkel.contracts.EligibilityRule;
import eu.zirkel.contracts.EligibilityRule.Enforcement;
import eu.zirkel.registration.eligibility.Judgement.Verdict;
import eu.zirkel.testing.Requirement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What holds for every condition and every applicant, tried on many drawn by chance; a failure names its seed. */
class AnyConditionTest {

    private static final int TRIES = 3_000;

    @Test
    void learningMoreNeverTurnsAroundWhatWasDecided() {
        each(chance -> {
            Condition condition = chance.condition(4);
            Applicant before = chance.applicant();
            Applicant after = chance.learnMoreOf(before);

            Truth known = Conditions.judge(condition, before);

            if (known != Truth.UNKNOWN) {
                assertThat(Conditions.judge(condition, after))
                        .as("%s: %s, then %s", condition, before, after)
                        .isEqualTo(known);
            }
        });
    }

    @Test
    void everythingIsDecidedOnceEverythingIsKnown() {
        each(chance -> {
            Condition condition = chance.condition(4);
            Applicant applicant = chance.wellKnownApplicant();

            assertThat(Conditions.judge(condition, applicant))
                    .as("%s: %s", condition, applicant)
                    .isNotEqualTo(Truth.UNKNOWN);
        });
    }

    @Test
    @Requirement({"C-16", "K-24"})
    void anAttributeThatIsNotKnownIsNeverFulfilled() {
        Applicant stranger = new Applicant(null, List.of(), List.of(), 2);

        each(chance -> {
            Condition leaf = chance.attribute();
            if (leaf.attribute() != Attribute.SIZE) {
                assertThat(Conditions.judge(leaf, stranger)).isEqualTo(Truth.UNKNOWN);
                assertThat(Conditions.judge(Condition.not(leaf), stranger)).isEqualTo(Truth.UNKNOWN);
            }
        });
    }

    @Test
    void notAllIsAnyNotAndNotAnyIsAllNot() {
        each(chance -> {
            Condition one = chance.condition(3);
            Condition other = chance.condition(3);
            Applicant applicant = chance.applicant();

            assertThat(Conditions.judge(Condition.not(Condition.all(one, other)), applicant))
                    .isEqualTo(Conditions.judge(Condition.any(Condition.not(one), Condition.not(other)), applicant));
            assertThat(Conditions.judge(Condition.not(Condition.any(one, other)), applicant))
                    .isEqualTo(Conditions.judge(Condition.all(Condition.not(one), Condition.not(other)), applicant));
            assertThat(Conditions.judge(Condition.not(Condition.not(one)), applicant))
                    .isEqualTo(Conditions.judge(one, applicant));
        });
    }

    @Test
    void theOrderInWhichConditionsAreWrittenDoesNotMatter() {
        each(chance -> {
            Condition one = chance.condition(3);
            Condition other = chance.condition(3);
            Applicant applicant = chance.applicant();

            assertThat(Conditions.judge(Condition.all(one, other), applicant))
                    .isEqualTo(Conditions.judge(Condition.all(other, one), applicant));
            assertThat(Conditions.judge(Condition.any(one, other), applicant))
                    .isEqualTo(Conditions.judge(Condition.any(other, one), applicant));
        });
    }

    @Test
    void whoeverIsAdmittedOrRejectedStaysSoWhenMoreIsLearntAndNeverGoesFurtherBack() {
        each(chance -> {
            List<EligibilityRule> rules = rules(chance);
            Applicant before = chance.applicant();

            Judgement first = Eligibility.judge(rules, before);
            Judgement later = Eligibility.judge(rules, chance.learnMoreOf(before));

            if (first.verdict() != Verdict.REVIEW) {
                assertThat(later.verdict()).isEqualTo(first.verdict());
            }
            assertThat(later.rank()).isLessThanOrEqualTo(first.rank());
            assertThat(first.hints()).containsAll(later.hints());
        });
    }

    private static List<EligibilityRule> rules(Chance chance) {
        List<EligibilityRule> rules = new ArrayList<>();
        for (Enforcement enforcement : Enforcement.values()) {
            rules.add(new EligibilityRule("a-" + enforcement, enforcement, chance.condition(2), Map.of()));
            rules.add(new EligibilityRule("b-" + enforcement, enforcement, chance.condition(2), Map.of()));
        }
        return rules;
    }

    private static void each(Consumer<Chance> property) {
        LongStream.range(0, TRIES).forEach(seed -> {
            try {
                property.accept(new Chance(seed));
            } catch (AssertionError failed) {
                throw new AssertionError("seed " + seed, failed);
            }
        });
    }
}
