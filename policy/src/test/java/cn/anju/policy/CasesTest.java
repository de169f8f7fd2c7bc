package cn.anju.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Every case under `cases/`, by the name it has there: both sides of every limit, date and age.
class CasesTest {

    @TestFactory
    Stream<DynamicTest> every_case_is_decided_as_expected() {
        return RuleSets.standard().newest().stream().flatMap(CasesTest::of);
    }

    private static Stream<DynamicTest> of(RuleSet<?> rule) {
        String name = rule.name();
        Cases cases = new Cases(rule, Parameters.shipped());
        String file = "/cases/" + name.replace('.', '/') + ".jsonl";
        return ParameterFiles.resource(file).lines().map(line -> {
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
}
