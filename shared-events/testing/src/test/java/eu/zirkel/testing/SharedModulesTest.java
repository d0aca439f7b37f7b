package eu.zirkel.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class SharedModulesTest {

    private static final JavaClasses SHARED = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("eu.zirkel.contracts", "eu.zirkel.messaging", "eu.zirkel.service");
    private static final JavaClasses CANARIES =
            new ClassFileImporter().importPackages("eu.zirkel.canary", "eu.zirkel.testing.sample");

    /** What messaging has never heard of. */
    private static final List<String> WORDS_OF_THE_DOMAIN = List.of(
            "activity",
            "attendance",
            "calendar",
            "knowledge",
            "mail",
            "municipality",
            "organiser",
            "participant",
            "person",
            "programme",
            "recording",
            "registration",
            "roster",
            "seat",
            "series",
            "speaker",
            "venue",
            "waitlist");

    private static ArchRule contractsStandAlone(String contracts) {
        return classes()
                .that()
                .resideInAPackage(contracts)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(contracts, "java..", "org.jspecify..")
                .because("whoever reads our events in another way must not inherit our libraries");
    }

    private static ArchRule messagingKnowsNoContract(String messaging) {
        return noClasses()
                .that()
                .resideInAPackage(messaging)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("eu.zirkel.contracts..", "eu.zirkel.service..")
                .because("the mechanism stays the same whatever is said with it");
    }

    @Test
    void contractsDependOnTheJdkAndJSpecifyOnly() {
        contractsStandAlone("eu.zirkel.contracts..").check(SHARED);

        assertThat(contractsStandAlone("eu.zirkel.canary..")
                        .evaluate(CANARIES)
                        .getFailureReport()
                        .toString())
                .contains("InjectsFields");
    }

    @Test
    void messagingDoesNotDependOnContracts() {
        messagingKnowsNoContract("eu.zirkel.messaging..").check(SHARED);

        assertThat(messagingKnowsNoContract("eu.zirkel.testing.sample..")
                        .evaluate(CANARIES)
                        .getFailureReport()
                        .toString())
                .contains("SampleReactions");
    }

    @Test
    void noWordOfTheDomainAppearsInMessaging() {
        URI messaging = SHARED.get(eu.zirkel.messaging.Relay.class)
                .getSource()
                .orElseThrow()
                .getUri();

        assertThat(WrittenWords.besides(messaging)).contains("relay", "reactions", "pending");
        assertThat(WrittenWords.besides(messaging)).doesNotContainAnyElementsOf(WORDS_OF_THE_DOMAIN);

        URI canary = CANARIES.get("eu.zirkel.canary.RosterImpl")
                .getSource()
                .orElseThrow()
                .getUri();
        assertThat(WrittenWords.besides(canary)).contains("roster");
    }

    @Test
    void theSharedModulesKeepTheRulesOfTheServices() {
        ArchitectureRules.NO_FIELD_INJECTION.check(SHARED);
        ArchitectureRules.TIME_ONLY_THROUGH_THE_CLOCK.check(SHARED);
        ArchitectureRules.NO_LOMBOK.check(SHARED);
        ArchitectureRules.NOTHING_IS_CALLED_IMPL.check(SHARED);
        ArchitectureRules.CONTROLLERS_ARE_PACKAGE_PRIVATE.check(SHARED);
        ArchitectureRules.NO_TRANSACTIONS.check(SHARED);
        ArchitectureRules.PACKAGES_ARE_NULL_MARKED.check(SHARED);
        ArchitectureRules.NO_STATIC_STATE.check(SHARED);
    }
}
