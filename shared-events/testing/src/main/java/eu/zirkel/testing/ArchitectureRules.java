package eu.zirkel.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;

/**
 * What the source of every service keeps to, each rule with its reason. A service runs them all with
 * {@code @AnalyzeClasses(packages = …)} and {@code @ArchTest static final ArchTests RULES =
 * ArchTests.in(ArchitectureRules.class)}. That each of them can fail is proven by a canary that breaks it.
 */
public final class ArchitectureRules {

    /** Dependencies come through the constructor. */
    @ArchTest
    public static final ArchRule NO_FIELD_INJECTION = noFields()
            .should()
            .beAnnotatedWith(Autowired.class)
            .orShould()
            .beAnnotatedWith(Value.class)
            .orShould()
            .beAnnotatedWith("jakarta.inject.Inject")
            .orShould()
            .beAnnotatedWith("jakarta.annotation.Resource")
            .because("a constructor says what a class needs and leaves no half-made object; fields can then be final");

    /** Time comes from the injected clock. */
    @ArchTest
    public static final ArchRule TIME_ONLY_THROUGH_THE_CLOCK = classes()
            .should(new TellsTimeByTheClock())
            .because("the acceptance clock can only let days pass in seconds if nobody looks at another one");

    /** No code that nobody can read. */
    @ArchTest
    public static final ArchRule NO_LOMBOK = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAPackage("lombok..")
            .because("records say the same in plain Java, and what is compiled is what is written");

    /** A class is named after what it does. */
    @ArchTest
    public static final ArchRule NOTHING_IS_CALLED_IMPL = noClasses()
            .should()
            .haveSimpleNameEndingWith("Impl")
            .because("an interface with one implementation is one class too many");

    /** Nobody calls a controller but HTTP. */
    @ArchTest
    public static final ArchRule CONTROLLERS_ARE_PACKAGE_PRIVATE = noClasses()
            .that()
            .areMetaAnnotatedWith(Controller.class)
            .should()
            .bePublic()
            .because("use cases are shared inside a service, the way HTTP reaches them is not")
            .allowEmptyShould(true);

    /** One command, one document, one write. */
    @ArchTest
    public static final ArchRule NO_TRANSACTIONS = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.transaction..", "jakarta.transaction..")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("com.mongodb.client.ClientSession")
            .because("a change and its events are one write of one document, on any kind of MongoDB (architecture §1)");

    /** Features build on each other in one direction. */
    @ArchTest
    public static final ArchRule FEATURES_ARE_FREE_OF_CYCLES = slices().matching("eu.zirkel.*.(*)..")
            .should()
            .beFreeOfCycles()
            .because("two features that need each other are one feature")
            .allowEmptyShould(true);

    /** Nullness is declared everywhere. */
    @ArchTest
    public static final ArchRule PACKAGES_ARE_NULL_MARKED = classes()
            .should(new ArchCondition<>("be in a package with a @NullMarked package-info") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                    events.add(new SimpleConditionEvent(type, marked, type.getPackageName() + " of " + type.getName()));
                }
            })
            .because("what may be absent says so (@Nullable), and the compiler can check the rest");

    /** State that many requests share is not changed by assignment. */
    @ArchTest
    public static final ArchRule NO_STATIC_STATE = fields().that()
            .areStatic()
            .and(isWrittenByPeople())
            .should()
            .beFinal()
            .because("another instance of the service does not see it, and a restart forgets it")
            .allowEmptyShould(true);

    private ArchitectureRules() {}

    private static DescribedPredicate<com.tngtech.archunit.core.domain.JavaField> isWrittenByPeople() {
        return DescribedPredicate.describe(
                "are written by people",
                field -> !field.getModifiers().contains(JavaModifier.SYNTHETIC)
                        && !field.getName().startsWith("$"));
    }
}
