package cn.anju.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.anju.policy.Receipt.Replay;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ReceiptTest {

    private static final Path GOLDEN = Path.of("src/test/resources/receipts");

    private static final String LINE = "{\"id\":\"r\",\"on\":\"2025-04-01\",\"facts\":{\"amount\":600,"
            + "\"dueDate\":\"2025-03-25\",\"payments\":[],\"asOf\":\"2025-04-14\"}";

    private final RuleSets rules = RuleSets.standard();

    /// A released version decides as it did: each has a receipt that was written when it was released.
    @TestFactory
    Stream<DynamicTest> a_golden_receipt_of_every_released_version_replays() throws IOException {
        List<Path> files;
        try (Stream<Path> list = Files.list(GOLDEN)) {
            files = list.sorted().toList();
        }
        return files.stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    for (String line : Files.readAllLines(file)) {
                        assertThat(Receipt.parse(line).replay(rules)).isInstanceOf(Replay.Same.class);
                    }
                }));
    }

    @Test
    void every_version_has_a_golden_receipt() {
        rules.newest()
                .forEach(rule -> assertThat(GOLDEN.resolve(rule.name() + "-v" + rule.version() + ".jsonl"))
                        .exists());
    }

    @Test
    void a_receipt_replays_without_the_shipped_parameters() {
        ParameterValue office = ParameterValue.office(
                "housing.rent.late-fee-per-day",
                new BigDecimal("0.0003"),
                Unit.PER_DAY,
                LocalDate.of(2025, 1, 1),
                List.of());
        Parameters layered = Parameters.shipped().withOffice(List.of(office));
        Answer.Decided decided = (Answer.Decided) new Cases(rule(), layered).answer(LINE + "}");
        assertThat(decided.decision().values()).containsEntry("lateFee", new BigDecimal("3.60"));
        Receipt stored = Receipt.parse(Receipt.of(decided).text());
        assertThat(stored.replay(rules))
                .isEqualTo(new Replay.Same(Receipt.of(decided).sha256()));
    }

    @Test
    void a_what_if_is_in_the_receipt() {
        String line = LINE + ",\"parameters\":{\"housing.rent.late-fee-per-day\":0.001}}";
        Answer.Decided decided = (Answer.Decided) new Cases(rule(), Parameters.shipped()).answer(line);
        assertThat(Receipt.parse(Receipt.of(decided).text()).replay(rules)).isInstanceOf(Replay.Same.class);
    }

    @Test
    void sources_of_facts_are_kept_and_hashed() {
        Answer.Decided decided = (Answer.Decided) new Cases(rule(), Parameters.shipped()).answer(LINE + "}");
        Receipt receipt = Receipt.of("r", decided.decision(), decided.facts(), Map.of("facts.amount", "账单 2025-03"));
        assertThat(receipt.text()).contains("\"facts.amount\":\"账单 2025-03\"");
        assertThat(Receipt.parse(receipt.text()).replay(rules)).isInstanceOf(Replay.Same.class);
        assertThat(receipt.sha256()).isNotEqualTo(Receipt.of(decided).sha256());
    }

    @Test
    void any_changed_character_is_found() {
        String text = Receipt.of((Answer.Decided) new Cases(rule(), Parameters.shipped()).answer(LINE + "}"))
                .text();
        for (int i = 0; i < text.length() - 1; i++) {
            char changed = text.charAt(i) == '0' ? '1' : '0';
            String tampered = text.substring(0, i) + changed + text.substring(i + 1);
            assertThatThrownBy(() -> Receipt.parse(tampered)).isInstanceOf(InvalidCase.class);
        }
    }

    /// Somebody who changes the outcome and hashes again is found by the replay.
    @Test
    void a_forged_outcome_with_a_right_hash_is_found() {
        String text = Receipt.of((Answer.Decided) new Cases(rule(), Parameters.shipped()).answer(LINE + "}"))
                .text();
        String body =
                text.substring(0, text.lastIndexOf(",\"sha256\"")).replace("\"lateFee\":6.00", "\"lateFee\":1.00");
        Receipt forged = Receipt.parse(body + ",\"sha256\":\"" + ParameterSet.sha256(body) + "\"}");
        assertThat(forged.replay(rules))
                .isInstanceOfSatisfying(
                        Replay.Different.class,
                        different -> assertThat(different.why()).contains("1.00", "6.00"));
    }

    @Test
    void a_receipt_of_an_unknown_version_says_so() {
        String text = Receipt.of((Answer.Decided) new Cases(rule(), Parameters.shipped()).answer(LINE + "}"))
                .text();
        String body =
                text.substring(0, text.lastIndexOf(",\"sha256\"")).replaceFirst("\"version\":1", "\"version\":99");
        Receipt future = Receipt.parse(body + ",\"sha256\":\"" + ParameterSet.sha256(body) + "\"}");
        assertThat(future.replay(rules))
                .isInstanceOfSatisfying(
                        Replay.Different.class,
                        different -> assertThat(different.why()).contains("99"));
    }

    private RuleSet<?> rule() {
        return rules.find("housing.late-fee").orElseThrow();
    }
}
