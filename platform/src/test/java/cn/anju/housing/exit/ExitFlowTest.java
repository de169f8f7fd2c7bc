package cn.anju.housing.exit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.anju.casework.Deadline;
import cn.anju.casework.Letters;
import cn.anju.housing.billing.BillRun;
import cn.anju.housing.exit.ExitCase.State;
import cn.anju.identity.Actor;
import cn.anju.money.BillNumber;
import cn.anju.money.Bills;
import cn.anju.money.PaymentOrder;
import cn.anju.money.Payments;
import cn.anju.test.PlatformTest;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// From the opened case to the court: who may do what, and on which side of each day (第三十八至四十一条).
@PlatformTest
class ExitFlowTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    OpeningExit opening;

    @Autowired
    ExitRegister register;

    @Autowired
    Letters letters;

    @Autowired
    BillRun run;

    @Autowired
    Bills bills;

    @Autowired
    Payments payments;

    @Autowired
    JdbcClient jdbc;

    LeavingTown town;

    @BeforeEach
    void town() {
        town = new LeavingTown(context);
    }

    @Test
    void a_lease_has_one_open_case_and_asking_again_names_it() {
        var home = town.termOver("EXONE");
        var number = home.lease().number();
        var first = opening.open(
                number, ExitReason.LOST_ELIGIBILITY, LocalDate.of(2026, 3, 17), "年度核查：收入超过标准。", Actor.SYSTEM);
        assertThat(opening.open(number, LeavingTown.term(), town.authority))
                .isEqualTo(new OpeningExit.Result.OpenAlready(first));
        var file = town.find(first);
        assertThat(file.people()).isEqualTo(home.family().file().people());
        assertThatThrownBy(() -> jdbc.sql("""
                                insert into housing.exit_case (case_id, lease, reason, since)
                                select :case, lease, reason, since from housing.exit_case where case_id = :open
                                """)
                        .param("case", home.family().file().id().value())
                        .param("open", file.id().value())
                        .update())
                .isInstanceOf(DuplicateKeyException.class)
                .hasMessageContaining("exit_case_one_open_a_lease");
        town.moved(file, "withdraw", town.authority, "核查结论已更正");
        assertThat(opening.open(number, LeavingTown.term(), town.authority))
                .isInstanceOf(OpeningExit.Result.Opened.class);
    }

    @Test
    void the_terms_last_day_is_no_reason_and_the_day_after_is() {
        var home = town.termOver("EXTERM");
        jdbc.sql("update housing.lease set ends_on = '2026-03-18' where number = :number")
                .param("number", home.lease().number().value())
                .update();
        var grounds = ExitGrounds.of(ExitReason.TERM_ENDED, LocalDate.of(2026, 3, 17), "合同期满，没有申请续租。");
        town.office.itIs(LocalDate.of(2026, 3, 18));
        assertThat(opening.open(home.lease().number(), grounds, town.authority))
                .isInstanceOfSatisfying(
                        OpeningExit.Result.Refused.class,
                        refused -> assertThat(refused.why().next()).contains("还在合同期内"));
        town.office.itIs(LocalDate.of(2026, 3, 19));
        assertThat(opening.open(home.lease().number(), grounds, town.authority))
                .isInstanceOf(OpeningExit.Result.Opened.class);
    }

    @Test
    void a_transition_lasts_three_months_from_the_terms_end_and_the_bills_follow_it() {
        var home = town.termOver("EXTRANS");
        var file = town.moved(town.opened(home, LeavingTown.term()), "noticeWithTransition", town.operator, null);
        assertThat(register.the(file.id()).leaveBy()).isEqualTo("2026-06-16");
        assertThat(file.deadline())
                .isInstanceOfSatisfying(
                        Deadline.Running.class,
                        running -> assertThat(running.dueOn()).isEqualTo("2026-06-16"));
        assertThat(town.leaseColumn(home, "leaving_since")).isEqualTo("2026-03-16");
        assertThat(town.leaseColumn(home, "transition_granted")).isEqualTo("true");
        assertThat(letters.latest(file.id(), ExitLetters.NOTICE).orElseThrow().paragraphs())
                .anySatisfy(text -> assertThat(text).contains("没有申请续租", "第三十八条"))
                .anySatisfy(text -> assertThat(text).contains("2026年6月16日"));
        assertThat(billed(home, 2026, 4)).as("347.328 at 1.5").isEqualTo("520.99");
        assertThat(billed(home, 2026, 6)).as("16 days at 1.5, 14 at 2").isEqualTo("602.04");
        town.office.itIs(LocalDate.of(2026, 6, 16));
        assertThat(town.office.now(file).isIn(State.NOTICED))
                .as("the last day is theirs")
                .isTrue();
        town.office.itIs(LocalDate.of(2026, 6, 17));
        assertThat(town.office.now(file).isIn(State.OVERDUE)).isTrue();
        assertThat(awaits(file.number().value())).isEqualTo("DISTRICT_AUTHORITY 2026-06-25");
        assertThat(billed(home, 2026, 7)).as("twice").isEqualTo("694.66");
    }

    @Test
    void the_order_and_the_court_need_another_hand_and_the_passed_day() {
        var home = town.termOver("EXORDER");
        var noticed = town.moved(town.opened(home, LeavingTown.term()), "notice", town.authority, null);
        assertThat(register.the(noticed.id()).leaveBy()).isEqualTo("2026-04-08");
        assertThat(town.leaseColumn(home, "transition_granted")).isEqualTo("false");
        town.office.itIs(LocalDate.of(2026, 4, 8));
        assertThat(town.office.now(noticed).isIn(State.NOTICED)).isTrue();
        town.office.itIs(LocalDate.of(2026, 4, 9));
        assertThat(town.refusal(noticed, "order", town.authority)).isEqualTo("two-persons");
        var other = town.office.officer(cn.anju.identity.Role.DISTRICT_AUTHORITY);
        var ordered = town.moved(noticed, "order", other, "多次上门催告仍不搬离");
        var due = ((Deadline.Running) ordered.deadline()).dueOn();
        assertThat(due)
                .as("15 working days, with the holidays of April and May")
                .isEqualTo("2026-04-30");
        assertThat(letters.latest(ordered.id(), ExitLetters.ORDER).orElseThrow().paragraphs())
                .anySatisfy(text -> assertThat(text).contains("2026年4月30日"))
                .anySatisfy(text -> assertThat(text).contains("行政复议"));
        town.office.itIs(due);
        assertThat(town.refusal(ordered, "court", town.reviewer)).isEqualTo("deadline-runs");
        town.office.itIs(due.plusDays(1));
        assertThat(town.refusal(ordered, "court", other)).isEqualTo("two-persons");
        var court = town.moved(ordered, "court", town.reviewer, "限期已过，仍占用住房");
        assertThat(court.isIn(State.COURT)).isTrue();
    }

    @Test
    void paid_arrears_take_the_ground_away_and_a_withdrawn_case_charges_plain_rent() {
        var home = town.termOver("EXPAID");
        jdbc.sql("update housing.lease set ends_on = '2028-03-16' where number = :number")
                .param("number", home.lease().number().value())
                .update();
        for (int month = 1; month <= 6; month++) {
            run.run(YearMonth.of(2025, 6 + month), Actor.SYSTEM);
        }
        var grounds = ExitGrounds.of(ExitReason.ARREARS, LocalDate.of(2026, 3, 17), "累计六个月没有缴租金。");
        var file = town.opened(home, grounds);
        pay(home, 2025, 7);
        assertThat(town.refusal(file, "notice", town.operator)).isEqualTo("grounds-gone");
        var withdrawn = town.moved(file, "withdraw", town.authority, "欠租已缴到五个月");
        assertThat(withdrawn.isIn(State.WITHDRAWN)).isTrue();
        assertThat(opening.open(home.lease().number(), grounds, town.authority))
                .isInstanceOfSatisfying(
                        OpeningExit.Result.Refused.class,
                        refused -> assertThat(refused.why().next()).contains("5个月", "没有达到6个月"));
    }

    @Test
    void a_contested_notice_is_looked_at_by_another_and_its_day_stands_again() {
        var home = town.termOver("EXCONT");
        var noticed = town.moved(town.opened(home, LeavingTown.term()), "noticeWithTransition", town.authority, null);
        var contested = town.moved(noticed, "contest", home.tenant(), "我在二月已经交了续租申请表");
        assertThat(town.refusal(contested, "contestDismissed", town.authority)).isEqualTo("two-persons");
        var other = town.office.officer(cn.anju.identity.Role.DISTRICT_AUTHORITY);
        var again = town.moved(contested, "contestDismissed", other, "窗口没有收到过申请表");
        assertThat(((Deadline.Running) again.deadline()).dueOn()).isEqualTo("2026-06-16");
        var upheld =
                town.moved(town.moved(again, "contest", home.tenant(), "这是盖章的回执"), "contestUpheld", other, "回执经核对属实");
        assertThat(upheld.isIn(State.WITHDRAWN)).isTrue();
        assertThat(town.leaseColumn(home, "leaving_since")).isEqualTo("-");
        assertThat(billed(home, 2026, 5)).as("plain again").isEqualTo("347.33");
    }

    private String billed(LeavingTown.Home home, int year, int month) {
        run.run(YearMonth.of(year, month), Actor.SYSTEM);
        return bills.find(new BillNumber(home.lease().number().value(), YearMonth.of(year, month)))
                .orElseThrow()
                .amount()
                .toPlainString();
    }

    private void pay(LeavingTown.Home home, int year, int month) {
        var number = new BillNumber(home.lease().number().value(), YearMonth.of(year, month));
        var amount = bills.find(number).orElseThrow().amount();
        payments.take(
                new PaymentOrder("test", number.toString(), number, amount, LocalDate.of(2026, 3, 17)), Actor.SYSTEM);
    }

    private String awaits(String number) {
        return jdbc.sql("select awaits || ' ' || due_on from casework.case_file where number = :number")
                .param("number", number)
                .query(String.class)
                .single();
    }
}
