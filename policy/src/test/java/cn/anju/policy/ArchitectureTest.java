package cn.anju.policy;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final ArchRule NO_FRAMEWORK = classes()
            .that()
            .resideInAPackage("cn.anju.policy..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "cn.anju.policy..", "java..", "org.jspecify..", "tools.jackson.core..", "org.snakeyaml.engine..")
            .because("the law as code is used by the platform, the command line and anyone who checks us");

    private static final ArchRule ENGINE_KNOWS_NO_DOMAIN = classes()
            .that()
            .resideInAPackage("cn.anju.policy")
            .should()
            .onlyDependOnClassesThat()
            .resideOutsideOfPackages(
                    "cn.anju.policy.calendar..",
                    "cn.anju.policy.childcare..",
                    "cn.anju.policy.disability..",
                    "cn.anju.policy.elder..",
                    "cn.anju.policy.housing..",
                    "cn.anju.policy.indicator..",
                    "cn.anju.policy.medical..",
                    "cn.anju.policy.place..",
                    "cn.anju.policy.project..",
                    "cn.anju.policy.rural..")
            .because("rule sets are found as services");

    private final JavaClasses main = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("cn.anju.policy");

    private final JavaClasses violators =
            new ClassFileImporter().importClasses(cn.anju.policy.violators.DependsOnTests.class, EngineThatKnows.class);

    @Test
    void policy_uses_java_its_json_and_yaml_readers_and_itself() {
        NO_FRAMEWORK.check(main);
        assertThat(NO_FRAMEWORK.evaluate(violators).hasViolation()).isTrue();
    }

    @Test
    void the_engine_knows_no_domain() {
        ENGINE_KNOWS_NO_DOMAIN.check(main);
        assertThat(ENGINE_KNOWS_NO_DOMAIN.evaluate(violators).hasViolation()).isTrue();
    }

    /// A deliberate violator: a class of the engine's package that knows housing.
    static final class EngineThatKnows {
        final Class<?> domain = cn.anju.policy.housing.Rent.class;
        final cn.anju.policy.housing.Rent rent = new cn.anju.policy.housing.Rent();
    }
}
