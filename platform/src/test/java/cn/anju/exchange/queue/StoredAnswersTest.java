package cn.anju.exchange.queue;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anju.exchange.Department;
import cn.anju.exchange.QuestionKind;
import cn.anju.exchange.RecognitionAnswer;
import cn.anju.exchange.TaxIncomeAnswer;
import cn.anju.exchange.Told;
import cn.anju.identity.Actor;
import cn.anju.test.PlatformTest;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@PlatformTest
class StoredAnswersTest extends QueueTest {

    @Test
    void asking_twice_while_it_waits_is_one_question_and_afresh_after_the_answer_a_new_one() {
        var person = person(5);
        var first = ask(person, QuestionKind.TAX_INCOME);
        assertThat(ask(person, QuestionKind.TAX_INCOME)).isEqualTo(first);
        run();
        simulator.tell(person, new TaxIncomeAnswer(Told.known(new BigDecimal("99000.00"))));
        clock.advance(Duration.ofDays(1));
        assertThat(ask(person, QuestionKind.TAX_INCOME)).isNotEqualTo(first);
        run();
        var fact = checks.answer(about.id(), person, TaxIncomeAnswer.class).orElseThrow();
        assertThat(fact.answer().yearlyIncome().toOptional()).contains(new BigDecimal("99000.00"));
        assertThat(fact.fetchedAt()).isEqualTo(clock.instant());
        assertThat(fact.source()).isEqualTo("税务 · 模拟");
    }

    @Test
    void a_rolled_back_case_asks_nothing() {
        var person = person(7);
        transactions.executeWithoutResult(status -> {
            ask(person, QuestionKind.TAX_INCOME);
            status.setRollbackOnly();
        });
        assertThat(queue.runDue(clock.instant())).isZero();
    }

    @Test
    void a_slow_department_answers_when_the_question_is_old_enough() {
        simulator.slow(Department.CIVIL_AFFAIRS, Duration.ofMinutes(10));
        var person = person(8);
        simulator.tell(
                person,
                new RecognitionAnswer(Told.known(new RecognitionAnswer.Recognition(
                        RecognitionAnswer.Kind.MIN_LIVING, "500106", java.time.LocalDate.of(2025, 1, 1)))));
        ask(person, QuestionKind.RECOGNITION);
        run();
        assertThat(check(QuestionKind.RECOGNITION).isAnswered()).isFalse();
        clock.advance(Duration.ofMinutes(10));
        run();
        assertThat(checks.answer(about.id(), person, RecognitionAnswer.class)
                        .orElseThrow()
                        .answer()
                        .recognition()
                        .toOptional()
                        .orElseThrow()
                        .kind())
                .isEqualTo(RecognitionAnswer.Kind.MIN_LIVING);
    }

    @Test
    void answers_stand_sealed_in_the_database() {
        var person = person(9);
        simulator.tell(person, new TaxIncomeAnswer(Told.known(new BigDecimal("123456.78"))));
        ask(person, QuestionKind.TAX_INCOME);
        run();
        for (String table : new String[] {"exchange.answer", "exchange.simulated_answer"}) {
            assertThat(jdbc.sql("select sealed from " + table + " where person_id = :person")
                            .param("person", person.value())
                            .query((row, n) -> new String(row.getBytes(1), StandardCharsets.ISO_8859_1))
                            .single())
                    .doesNotContain("123456");
        }
        people.destroy(person, Actor.SYSTEM, "保存期届满");
        assertThat(checks.answers(about.id())).isEmpty();
    }
}
