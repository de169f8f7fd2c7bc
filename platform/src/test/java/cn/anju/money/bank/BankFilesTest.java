package cn.anju.money.bank;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anju.identity.Actor;
import cn.anju.identity.Role;
import cn.anju.money.Bill;
import cn.anju.money.Books;
import cn.anju.money.Ledger;
import cn.anju.money.LedgerAccount;
import cn.anju.money.MadeBills;
import cn.anju.money.Payments;
import cn.anju.test.PlatformTest;
import cn.anju.test.TestClock;
import cn.anju.test.TestLogins;
import cn.anju.test.Visitor;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// A bank's file from upload to the last fen: taken, listed, matched by hand, never twice.
@PlatformTest
class BankFilesTest {

    private static final LocalDate TODAY = LocalDate.of(2025, 4, 2);
    private static final YearMonth MARCH = YearMonth.of(2025, 3);
    private static final String HEAD = "账单号,金额,缴款日期,流水号,缴款人\n";

    private static int flows;

    @LocalServerPort
    int port;

    @Autowired
    CheckingBankFile checking;

    @Autowired
    ImportingBankFile importing;

    @Autowired
    MatchingByHand matching;

    @Autowired
    BankFiles files;

    @Autowired
    BankLines lines;

    @Autowired
    Payments payments;

    @Autowired
    Books books;

    @Autowired
    Ledger ledger;

    @Autowired
    TestLogins logins;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationContext context;

    MadeBills made;
    Actor city;

    @BeforeEach
    void anOffice() {
        clock.set(TODAY);
        made = new MadeBills(context);
        city = logins.staff("方华", null, Role.FINANCE);
    }

    @AfterEach
    void theBooksBalance() {
        assertThat(books.check(LocalDate.now(clock)))
                .allSatisfy(
                        line -> assertThat(line.agrees()).as(line.toString()).isTrue());
        assertThat(books.wrong(LocalDate.now(clock))).isEmpty();
    }

    @Test
    void good_lines_are_taken_and_each_other_one_is_listed_with_its_reason() {
        var bill = bill("553.52");
        var before = ledger.balance(LedgerAccount.SUSPENSE, TODAY);
        var file = imported(
                HEAD
                        + line(bill.number().toString(), "553.52", "2025-03-20")
                        + line("没写清楚", "100.00", "2025-03-20")
                        + line(bill.number().toString(), "伍佰", "2025-03-20")
                        + line(bill.number().toString(), "7.00", "2025-04-03")
                        + line(bill.number().toString(), "8.00", "三月"),
                city);
        assertThat(payments.standing(bill, TODAY).isSettled()).isTrue();
        assertThat(reasons(file))
                .isEqualTo(Map.of(
                        3,
                        Unmatched.NO_SUCH_BILL,
                        4,
                        Unmatched.BAD_AMOUNT,
                        5,
                        Unmatched.FUTURE_DAY,
                        6,
                        Unmatched.NO_DAY));
        assertThat(before.subtract(ledger.balance(LedgerAccount.SUSPENSE, TODAY)))
                .isEqualByComparingTo("115.00");
        assertThat(files.find(file.id()).orElseThrow().finishedAt()).isNotNull();
    }

    @Test
    void the_same_file_is_refused_with_who_and_when_and_the_same_payment_in_another_file_is_not_booked_again() {
        var bill = bill("100.00");
        String row = line(bill.number().toString(), "40.00", "2025-03-20");
        imported(HEAD + row, city);
        var again = check(HEAD + row, logins.staff("刘会计", null, Role.FINANCE));
        assertThat(again)
                .isInstanceOfSatisfying(
                        CheckingBankFile.Result.Before.class,
                        before -> assertThat(before.inWords()).isEqualTo("同一个文件已由 方华 于 2025年4月2日 09:00 导入过。没有再导入。"));
        var second = imported(HEAD + row + line(bill.number().toString(), "1.00", "2025-03-21"), city);
        assertThat(reasons(second)).isEqualTo(Map.of(2, Unmatched.ALREADY_TAKEN));
        assertThat(payments.standing(bill, TODAY).principal()).isEqualByComparingTo("41.00");
    }

    @Test
    void a_bad_file_leaves_nothing_behind() {
        int before = count("money.bank_line");
        assertThat(check(HEAD + line(bill("5.00").number().toString(), "5.00", "2025-03-20") + "合计,2,5.00\n", city))
                .isInstanceOf(CheckingBankFile.Result.Unreadable.class);
        assertThat(count("money.bank_line")).isEqualTo(before);
    }

    @Test
    void a_crash_in_the_middle_goes_on_at_the_next_line() {
        var text = new StringBuilder(HEAD);
        List<Bill> owed = java.util.stream.IntStream.range(0, 6)
                .mapToObj(i -> bill("10.00"))
                .toList();
        owed.forEach(bill -> text.append(line(bill.number().toString(), "10.00", "2025-03-20")));
        var file = ((CheckingBankFile.Result.Checked) check(text.toString(), city)).file();
        transaction.executeWithoutResult(status -> files.start(file.id(), clock.instant(), city));
        transaction.executeWithoutResult(status -> importing.next(file, city));
        transaction.executeWithoutResult(status -> importing.next(file, city));
        transaction.executeWithoutResult(status -> {
            importing.next(file, city);
            status.setRollbackOnly();
        });
        assertThat(count("money.payment where source = '" + file.source() + "'"))
                .isEqualTo(2);
        importing.run();
        importing.run(file, city);
        assertThat(owed).allMatch(bill -> payments.of(bill.number()).size() == 1);
        assertThat(files.find(file.id()).orElseThrow().finishedAt()).isNotNull();
    }

    @Test
    void a_district_takes_what_is_its_own_and_sees_no_other_files() {
        var here = bill("10.00");
        var there = made.bill("500107", MadeBills.newDebt(), MARCH, "10.00");
        var district = logins.staff("余丹", "500106", Role.FINANCE);
        var file = imported(
                HEAD
                        + line(here.number().toString(), "10.00", "2025-03-20")
                        + line(there.number().toString(), "10.00", "2025-03-20"),
                district);
        assertThat(reasons(file)).isEqualTo(Map.of(3, Unmatched.ELSEWHERE));
        var foreign = new Visitor(port)
                .with(logins.cookie(logins.staff("龚梅", "500107", Role.FINANCE).account()));
        assertThat(foreign.get("/desk/rent/payments/" + file.id()).statusCode()).isEqualTo(404);
        assertThat(foreign.get("/desk/rent/payments").body())
                .doesNotContain(file.id().toString());
        assertThat(matching.propose(suspended(file).id(), there.number().toString(), "来电", district))
                .isInstanceOf(MatchingByHand.Result.Refused.class);
        assertThat(matching.propose(suspended(file).id(), there.number().toString(), "来电", city))
                .isInstanceOf(MatchingByHand.Result.Matched.class);
    }

    @Test
    void up_to_the_limit_one_officer_matches_and_above_it_two() {
        var bill = bill("3000.00");
        var file = imported(HEAD + line("", "1000.00", "2025-03-20") + line("", "1000.01", "2025-03-20"), city);
        var small = lines.unmatchedOf(file.id(), 9).getFirst();
        assertThat(matching.propose(small.id(), bill.number().toString(), "回单", city))
                .isInstanceOf(MatchingByHand.Result.Matched.class);
        var large = suspended(file);
        assertThat(matching.propose(large.id(), bill.number().toString(), "回单", city))
                .isInstanceOf(MatchingByHand.Result.Proposed.class);
        assertThat(matching.decide(large.id(), true, city)).isInstanceOf(MatchingByHand.Result.Refused.class);
        var second = logins.staff("刘会计", null, Role.FINANCE);
        assertThat(matching.decide(large.id(), false, second)).isInstanceOf(MatchingByHand.Result.Rejected.class);
        assertThat(matching.propose(large.id(), bill.number().toString(), "回单", city))
                .isInstanceOf(MatchingByHand.Result.Proposed.class);
        assertThat(matching.decide(large.id(), true, second)).isInstanceOf(MatchingByHand.Result.Matched.class);
        assertThat(payments.standing(bill, TODAY).principal()).isEqualByComparingTo("2000.01");
        assertThat(matching.decide(large.id(), true, second)).isInstanceOf(MatchingByHand.Result.Refused.class);
    }

    private CheckingBankFile.Result check(String text, Actor by) {
        return checking.check("收款.csv", text.getBytes(StandardCharsets.UTF_8), by);
    }

    private BankFile imported(String text, Actor by) {
        var file = ((CheckingBankFile.Result.Checked) check(text, by)).file();
        importing.run(file, by);
        return file;
    }

    private BankLine suspended(BankFile file) {
        return lines.unmatchedOf(file.id(), 100).stream()
                .filter(BankLine::suspended)
                .findFirst()
                .orElseThrow();
    }

    private Map<Integer, Unmatched> reasons(BankFile file) {
        return lines.unmatchedOf(file.id(), 100).stream()
                .collect(Collectors.toMap(BankLine::place, line -> java.util.Objects.requireNonNull(line.reason())));
    }

    private Bill bill(String amount) {
        return made.bill(MadeBills.newDebt(), MARCH, amount);
    }

    private static String line(String bill, String amount, String day) {
        return "%s,%s,%s,LS%06d,唐小川\n".formatted(bill, amount, day, ++flows);
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table)
                .query(BigDecimal.class)
                .single()
                .intValue();
    }
}
