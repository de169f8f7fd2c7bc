package cn.anju.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Every case under `cases/`, by the name it has there: both sides of every limit, date and age.
class CasesTest {

    private static final List<String> FILES = List.of(
            "housing/eligibility",
            "housing/income",
            "housing/unit-type",
            "housing/queue-order",
            "housing/rent",
            "housing/late-fee",
            "housing/rent-adjustment",
            "housing/exit",
            "calendar/working-days");

    @TestFactory
    Stream<DynamicTest> every_case_is_decided_as_expected() {
        return FILES.stream().flatMap(CasesTest::of);
    }

    private static Stream<DynamicTest> of(String file) {
        String name = file.replace('/', '.');
        Cases cases = new Cases(RuleSets.standard().find(name).orElseThrow(), Parameters.shipped());
        return ParameterFiles.resource("/cases/" + file + ".jsonl").lines().map(line -> {
            Map<String, Object> given = Json.readObject(line);
            Expectation expected = Expectation.of(Json.object((Map<?, ?>) given.get("expect")));
            return DynamicTest.dynamicTest(
                    name + ": " + given.get("id"),
                    () -> assertThat(
                                    switch (cases.answer(line)) {
                                        case Answer.Decided decided -> expected.differences(decided.decision());
                                        case Answer.Refused refused -> expected.differences(refused);
                                    })
                            .isEmpty());
        });
    }

    @TestFactory
    Stream<DynamicTest> every_rule_set_has_cases() {
        return RuleSets.standard().newest().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.name(),
                        () -> assertThat(FILES).contains(rule.name().replace('.', '/'))));
    }
}
