package cn.anju.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The shape of lines in and out, apart from any rule.
class ContractLinesTest {

    private static final Cases UNIT_TYPE =
            new Cases(RuleSets.standard().find("housing.unit-type").orElseThrow(), Parameters.shipped());

    private static final String FACTS = "\"facts\":{\"persons\":[{\"relation\":\"SELF\"}]}";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"id\":\"a\",                            | BROKEN_JSON | ",
                "[]                                        | WRONG_TYPE  | ",
                "7                                         | WRONG_TYPE  | ",
                "{\"on\":\"2025-01-01\"}                   | MISSING     | id",
                "{\"id\":null,\"on\":\"2025-01-01\"}       | MISSING     | id",
                "{\"id\":7,\"on\":\"2025-01-01\"}          | WRONG_TYPE  | id",
                "{\"id\":\"\",\"on\":\"2025-01-01\"}       | WRONG_TYPE  | id",
                "{\"id\":\"a\"}                            | MISSING     | on",
                "{\"id\":\"a\",\"on\":null}                | MISSING     | on",
                "{\"id\":\"a\",\"on\":20250101}            | WRONG_TYPE  | on",
                "{\"id\":\"a\",\"on\":\"2025-13-10\"}      | WRONG_TYPE  | on",
                "{\"id\":\"a\",\"on\":\"2025-01-01T00\"}   | WRONG_TYPE  | on",
                "{\"id\":\"a\",\"on\":\"2025-01-01\",\"facts\":[]}   | WRONG_TYPE  | facts",
                "{\"id\":\"a\",\"on\":\"2025-01-01\",\"facts\":null} | WRONG_TYPE  | facts",
                "{\"id\":\"a\",\"on\":\"2025-01-01\",\"facts\":{},\"parameters\":[]} | WRONG_TYPE | parameters",
            })
    void a_bad_line_names_code_and_path(String line, String code, String path) {
        Answer.Refused refused = (Answer.Refused) UNIT_TYPE.answer(line);
        assertThat(refused.code().name()).isEqualTo(code);
        assertThat(refused.path()).isEqualTo(path == null ? "" : path);
        assertThat(refused.message()).isNotBlank();
    }

    @Test
    void a_refusal_is_written_in_the_contracts_shape() {
        Map<String, Object> line = Json.readObject(
                Json.write(UNIT_TYPE.answer("{\"id\":\"a\",\"on\":\"x\"}").toMap()));
        assertThat(line).containsOnlyKeys("id", "error").containsEntry("id", "a");
        assertThat(Json.object((Map<?, ?>) line.get("error"))).containsOnlyKeys("code", "path", "message");
        assertThat(Json.write(UNIT_TYPE.answer("{").toMap())).startsWith("{\"id\":null,\"error\":{");
    }

    @Test
    void a_decision_is_written_in_the_contracts_shape() {
        Map<String, Object> line = Json.readObject(Json.write(UNIT_TYPE
                .answer("{\"id\":\"a\",\"on\":\"2025-01-01\"," + FACTS + ",\"expect\":{},\"parameters\":null}")
                .toMap()));
        assertThat(line.keySet())
                .containsExactly(
                        "id",
                        "ruleSet",
                        "version",
                        "on",
                        "outcome",
                        "values",
                        "conditions",
                        "missing",
                        "flags",
                        "parameters",
                        "parameterHash");
        assertThat(line).containsEntry("outcome", "DECIDED").containsEntry("missing", List.of());
        Map<String, Object> condition = Json.object((Map<?, ?>) ((List<?>) line.get("conditions")).getFirst());
        assertThat(condition).containsEntry("citation", "渝府发〔2024〕17号 第二十一条");
        assertThat(Json.object((Map<?, ?>) line.get("parameters"))).containsKey("housing.unit-type.pair-counts-as");
    }

    @Test
    void a_what_if_holds_for_its_line_only() {
        String line = "{\"id\":\"a\",\"on\":\"2025-01-01\",\"facts\":{\"persons\":[{},{},{}]}";
        Answer overridden = UNIT_TYPE.answer(line + ",\"parameters\":{\"housing.unit-type.two-bed-from\":4}}");
        Answer plain = UNIT_TYPE.answer(line + "}");
        assertThat(types(overridden)).isEqualTo("[\"STUDIO\",\"ONE_BED\"]");
        assertThat(types(plain)).isEqualTo("[\"STUDIO\",\"ONE_BED\",\"TWO_BED\"]");
        assertThat(Json.write(overridden.toMap()))
                .contains("\"housing.unit-type.two-bed-from\":{\"value\":4,\"source\":\"WHAT_IF\"}");
    }

    private static String types(Answer answer) {
        return Json.write(((Answer.Decided) answer).decision().values().get("unitTypes"));
    }

    /// Whatever is done to a line, it is decided or refused; nothing escapes and stops the run.
    @Test
    void mangled_lines_never_stop_a_run() {
        Random random = new Random(20_250_303);
        for (RuleSet<?> rule : RuleSets.standard().newest()) {
            Cases cases = new Cases(rule, Parameters.shipped());
            String file = "/cases/" + rule.name().replace('.', '/') + ".jsonl";
            for (String line : ParameterFiles.resource(file).lines().toList()) {
                for (int i = 0; i < 60; i++) {
                    StringBuilder mangled = new StringBuilder(line);
                    int at = random.nextInt(line.length());
                    switch (random.nextInt(4)) {
                        case 0 -> mangled.setCharAt(at, "0123456789-.e\"{}[]:,nulltrue".charAt(random.nextInt(28)));
                        case 1 -> mangled.deleteCharAt(at);
                        case 2 -> mangled.insert(at, random.nextInt(100_000));
                        default -> mangled.setLength(at);
                    }
                    assertThat(Json.write(cases.answer(mangled.toString()).toMap()))
                            .isNotEmpty();
                }
            }
        }
    }
}
