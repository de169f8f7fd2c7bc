package cn.anju.exchange.queue;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anju.exchange.Check;
import cn.anju.exchange.Department;
import cn.anju.exchange.DepartmentPort;
import cn.anju.exchange.DepartmentSilent;
import cn.anju.exchange.QuestionKind;
import cn.anju.exchange.TaxIncomeAnswer;
import cn.anju.exchange.Told;
import cn.anju.identity.Actor;
import cn.anju.test.PlatformTest;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@PlatformTest
class ExchangeQueueTest extends QueueTest {

    @Test
    void all_questions_are_answered_and_the_case_is_told_once() {
        var person = person(1);
        ask(person, QuestionKind.values());
        assertThat(checks.waitingFor(about.id()).orElseThrow()).startsWith("等待公安、民政");
        run();
        assertThat(checks.forCase(about.id())).hasSize(12).allMatch(Check::isAnswered);
        assertThat(checks.waitingFor(about.id())).isEmpty();
        assertThat(checks.answers(about.id())).hasSize(12);
        assertThat(arrived()).isEqualTo(1);
        run();
        assertThat(arrived()).isEqualTo(1);
    }

    @Test
    void a_silent_department_is_waited_for_with_growing_waits_and_is_no_failure() {
        var person = person(2);
        simulator.silence(Department.TAX, true);
        ask(person, QuestionKind.TAX_INCOME, QuestionKind.PENSION);
        List<Duration> waits = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            run();
            var check = check(QuestionKind.TAX_INCOME);
            assertThat(check.state()).isEqualTo(Check.State.FAILED_RETRYING);
            assertThat(check.text()).isEqualTo("等待税务");
            assertThat(checks.answer(about.id(), person, TaxIncomeAnswer.class)).isEmpty();
            var next = check.nextAttemptAt();
            assertThat(next).isNotNull();
            waits.add(Duration.between(clock.instant(), next));
            clock.advance(waits.getLast());
        }
        assertThat(waits).isSorted().doesNotHaveDuplicates();
        assertThat(checks.waitingFor(about.id())).contains("等待税务");
        assertThat(arrived()).isZero();
        simulator.silence(Department.TAX, false);
        run();
        assertThat(arrived()).isEqualTo(1);
        assertThat(checks.answer(about.id(), person, TaxIncomeAnswer.class)).isPresent();
        assertThat(jdbc.sql("select count(*) from exchange.attempt where request_id = :id")
                        .param("id", check(QuestionKind.TAX_INCOME).id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(7);
    }

    @Test
    void it_is_not_asked_before_its_time() {
        simulator.silence(Department.TAX, true);
        ask(person(3), QuestionKind.TAX_INCOME);
        run();
        assertThat(queue.runDue(clock.instant().plusSeconds(59))).isZero();
        assertThat(queue.runDue(clock.instant().plusSeconds(60))).isEqualTo(1);
    }

    @Test
    void a_department_that_never_answers_is_given_up_aloud_and_can_be_asked_again() {
        simulator.silence(Department.TAX, true);
        var person = person(4);
        ask(person, QuestionKind.TAX_INCOME);
        for (int i = 0; i < Waits.MOST_ATTEMPTS; i++) {
            assertThat(check(QuestionKind.TAX_INCOME).state()).isNotEqualTo(Check.State.GAVE_UP);
            run();
            clock.advance(Duration.ofDays(1));
        }
        var given = check(QuestionKind.TAX_INCOME);
        assertThat(given.state()).isEqualTo(Check.State.GAVE_UP);
        assertThat(given.text()).contains("税务一直没有答复");
        assertThat(announced.events).contains(new DepartmentSilent(about.id(), given.id(), Department.TAX));
        assertThat(checks.waitingFor(about.id())).contains("等待税务");
        simulator.silence(Department.TAX, false);
        checks.askAgain(given.id(), Actor.SYSTEM);
        run();
        assertThat(check(QuestionKind.TAX_INCOME).isAnswered()).isTrue();
    }

    @Test
    void the_copy_that_died_between_question_and_answer_is_replaced() {
        var person = person(6);
        ask(person, QuestionKind.TAX_INCOME);
        var real = Instant.parse("2026-03-09T01:00:00Z");
        var leased = requests.lease(clock.instant(), real, real.plus(Duration.ofMinutes(2)), 16);
        assertThat(leased).hasSize(1);
        // The first copy is killed here. A second one on the same database must not ask while the lease runs …
        assertThat(copyAt(real.plusSeconds(60)).runDue(clock.instant())).isZero();
        // … and takes over when it has run out.
        assertThat(copyAt(real.plusSeconds(121)).runDue(clock.instant())).isEqualTo(1);
        assertThat(check(QuestionKind.TAX_INCOME).isAnswered()).isTrue();
        assertThat(arrived()).isEqualTo(1);
        // The first copy was only slow, not dead: its late answer changes nothing.
        var late = new DepartmentPort.Reply.Answered(
                new TaxIncomeAnswer(Told.known(BigDecimal.ONE)), "税务", clock.instant());
        replies.store(leased.getFirst(), late, clock.instant());
        replies.store(leased.getFirst(), new DepartmentPort.Reply.NoAnswer("迟到"), clock.instant());
        assertThat(checks.answer(about.id(), person, TaxIncomeAnswer.class)
                        .orElseThrow()
                        .answer()
                        .yearlyIncome()
                        .toOptional())
                .isNotEqualTo(java.util.Optional.of(BigDecimal.ONE));
        assertThat(check(QuestionKind.TAX_INCOME).isAnswered()).isTrue();
        assertThat(arrived()).isEqualTo(1);
    }

    @Test
    void four_copies_at_once_ask_each_question_once() throws Exception {
        for (int i = 0; i < 25; i++) {
            ask(person(100 + i), QuestionKind.TAX_INCOME, QuestionKind.PENSION);
        }
        try (var threads = Executors.newFixedThreadPool(4)) {
            var runs = Stream.generate(() -> threads.submit(() -> queue.runDue(clock.instant())))
                    .limit(4)
                    .toList();
            int asked = 0;
            for (var run : runs) {
                asked += run.get();
            }
            assertThat(asked).isEqualTo(50);
        }
        assertThat(arrived()).isEqualTo(1);
    }
}
