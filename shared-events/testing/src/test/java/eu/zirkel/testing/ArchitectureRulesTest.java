package eu.zirkel.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureRulesTest {

    private static final JavaClasses CANARIES = new ClassFileImporter().importPackages("eu.zirkel.canary", "lombok");

    /** What each rule must find among the canaries, and nothing else. */
    private static final Map<String, List<String>> FINDINGS = Map.of(
            "NO_FIELD_INJECTION", List.of("InjectsFields.clock", "InjectsValues.domain"),
            "TIME_ONLY_THROUGH_THE_CLOCK",
                    List.of(
                            "LooksAtTheWall.instant()",
                            "LooksAtTheWall.day()",
                            "LooksAtTheWall.reference()",
                            "LooksAtTheWall.millis()",
                            "LooksAtTheWall.date()",
                            "LooksAtTheWall.clock()"),
            "NO_LOMBOK", List.of("UsesLombok.annotation()"),
            "NOTHING_IS_CALLED_IMPL", List.of("RosterImpl"),
            "CONTROLLERS_ARE_PACKAGE_PRIVATE", List.of("PublicController"),
            "NO_TRANSACTIONS", List.of("BeginsTransactions.change()", "OpensSessions.change("),
            "FEATURES_ARE_FREE_OF_CYCLES", List.of("Slice one"),
            "PACKAGES_ARE_NULL_MARKED", List.of("Unmarked"),
            "NO_STATIC_STATE", List.of("RemembersStatically.count"));

    static Stream<String> rules() {
        return Stream.of(ArchitectureRules.class.getDeclaredFields())
                .filter(field -> field.isAnnotationPresent(ArchTest.class))
                .map(Field::getName);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void everyRuleHasAReasonAndFindsItsCanaryAndNothingElse(String rule) throws ReflectiveOperationException {
        ArchRule checked = (ArchRule) ArchitectureRules.class.getField(rule).get(null);
        EvaluationResult result = checked.evaluate(CANARIES);

        assertThat(checked.getDescription()).contains("because");
        assertThat(FINDINGS).containsKey(rule);
        List<String> found = result.getFailureReport().getDetails();
        assertThat(FINDINGS.get(rule))
                .allSatisfy(canary -> assertThat(found).anyMatch(detail -> detail.contains(canary)));
        assertThat(found).allMatch(detail -> FINDINGS.get(rule).stream().anyMatch(detail::contains));
    }

    @Test
    void noRuleIsLeftUntried() {
        assertThat(rules()).containsExactlyInAnyOrderElementsOf(FINDINGS.keySet());
    }
}
