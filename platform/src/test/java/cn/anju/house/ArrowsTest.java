package cn.anju.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Which way imports run, where time comes from, and what money is never made of.
class ArrowsTest {

    /// From the ground up; a module imports only what stands before it.
    static final List<String> FLOORS = List.of(
            "kernel",
            "look",
            "identity",
            "archive",
            "exchange",
            "casework",
            "money",
            "housing",
            "portal",
            "desk",
            "serve");

    private static final JavaClasses PLATFORM = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("cn.anju");

    private static final JavaClasses VIOLATORS = new ClassFileImporter().importPackages("cn.anju.house.violators");

    private static final ArchRule ARROWS_RUN_ONE_WAY = ArchRuleDefinition.classes()
            .that()
            .resideInAPackage("cn.anju..")
            .should(new ArchCondition<JavaClass>("import only from lower floors") {
                @Override
                public void check(JavaClass room, ConditionEvents events) {
                    int from = floor(room);
                    room.getDirectDependenciesFromSelf().stream()
                            .filter(arrow -> from >= 0 && floor(arrow.getTargetClass()) > from)
                            .forEach(arrow -> events.add(SimpleConditionEvent.violated(arrow, arrow.getDescription())));
                }
            });

    private static final ArchRule KERNEL_STANDS_ALONE = ArchRuleDefinition.classes()
            .that()
            .resideInAPackage("..kernel..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "..kernel..", "org.jspecify..");

    private static final Set<Class<?>> TIMES =
            Set.of(Instant.class, LocalDate.class, LocalDateTime.class, ZonedDateTime.class, YearMonth.class);

    private static final ArchRule TIME_IS_INJECTED = ArchRuleDefinition.noClasses()
            .that()
            .resideInAPackage("cn.anju..")
            .and()
            .resideOutsideOfPackage("cn.anju.serve..")
            .should()
            .callMethodWhere(com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                    com.tngtech.archunit.base.DescribedPredicate.describe(
                            "read the machine's clock",
                            target -> target.getName().equals("now")
                                            && target.getRawParameterTypes().isEmpty()
                                            && TIMES.stream()
                                                    .anyMatch(time ->
                                                            target.getOwner().isEquivalentTo(time))
                                    || target.getName().equals("currentTimeMillis")
                                            && target.getOwner().isEquivalentTo(System.class))));

    private static final ArchRule MONEY_IS_EXACT = ArchRuleDefinition.noFields()
            .that()
            .areDeclaredInClassesThat()
            .resideInAnyPackage("..housing..", "..casework..", "..policy..", "..violators..")
            .should()
            .haveRawType(double.class)
            .orShould()
            .haveRawType(float.class)
            .orShould()
            .haveRawType(Double.class);

    private static final ArchRule NAMES_SAY_THE_JOB = ArchRuleDefinition.noClasses()
            .that()
            .resideInAPackage("cn.anju..")
            .should()
            .haveNameMatching(".*(Manager|Helper|Util|Utils|Impl|DTO|Dto|VO)(\\$.*)?");

    @Test
    void arrows_run_one_way() {
        ARROWS_RUN_ONE_WAY.check(PLATFORM);
        bites(ARROWS_RUN_ONE_WAY);
    }

    @Test
    void the_kernel_imports_java_alone() {
        KERNEL_STANDS_ALONE.check(PLATFORM);
        bites(KERNEL_STANDS_ALONE);
    }

    @Test
    void nobody_reads_the_machines_clock() {
        TIME_IS_INJECTED.check(PLATFORM);
        bites(TIME_IS_INJECTED);
    }

    @Test
    void money_is_never_floating_point() {
        MONEY_IS_EXACT.check(PLATFORM);
        bites(MONEY_IS_EXACT);
    }

    @Test
    void names_say_the_job() {
        NAMES_SAY_THE_JOB.check(PLATFORM);
        bites(NAMES_SAY_THE_JOB);
    }

    /// A rule that its own violator passes is no rule.
    private static void bites(ArchRule rule) {
        assertThat(rule.allowEmptyShould(true).evaluate(VIOLATORS).hasViolation())
                .as("the rule finds its violator: %s", rule.getDescription())
                .isTrue();
    }

    private static int floor(JavaClass room) {
        String name = room.getPackageName().replace("cn.anju.house.violators.", "cn.anju.");
        for (int i = 0; i < FLOORS.size(); i++) {
            String floor = "cn.anju." + FLOORS.get(i);
            if (name.equals(floor) || name.startsWith(floor + ".")) {
                return i;
            }
        }
        return -1;
    }
}
