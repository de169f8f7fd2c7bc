package cn.anju.housing.exit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anju.casework.CaseFile;
import cn.anju.casework.CaseNumber;
import cn.anju.casework.Cases;
import cn.anju.casework.MoveResult;
import cn.anju.housing.allocation.QueueTown;
import cn.anju.housing.application.HousingOffice;
import cn.anju.housing.lease.Lease;
import cn.anju.housing.lease.SigningLease;
import cn.anju.housing.offer.AnsweringOffer;
import cn.anju.identity.Actor;
import cn.anju.identity.Role;
import cn.anju.test.TestLogins;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Families that live in studios of 34.56 m² at 10.05 yuan, and the officers who deal with their leaving.
final class LeavingTown {

    final QueueTown town;
    final HousingOffice office;
    final Actor operator;
    final Actor authority;
    final Actor reviewer;
    private final ApplicationContext context;
    private final JdbcClient jdbc;

    LeavingTown(ApplicationContext context) {
        this.context = context;
        town = new QueueTown(context);
        office = context.getBean(HousingOffice.class);
        jdbc = context.getBean(JdbcClient.class);
        operator = office.officer(Role.OPERATOR);
        authority = office.officer(Role.DISTRICT_AUTHORITY);
        reviewer = office.officer(Role.SECOND_REVIEWER);
    }

    /// A family of one in its home.
    record Home(QueueTown.Family family, Lease lease) {

        Actor tenant() {
            return family.applicant();
        }
    }

    /// Signed through the offer; on this day the term ended the day before.
    Home termOver(String project) {
        var family = town.offered(project);
        var number = town.offerOf(family).terms().number();
        assertThat(context.getBean(AnsweringOffer.class).accept(number, 1, family.applicant()))
                .isInstanceOf(AnsweringOffer.Result.Taken.class);
        var signed = context.getBean(SigningLease.class).sign(number, QueueTown.QUALIFIED, operator);
        var lease = ((SigningLease.Result.Signed) signed).lease();
        jdbc.sql("""
                        update housing.lease set starts_on = '2025-03-17', ends_on = '2026-03-16',
                            signed_at = '2025-03-10 10:00+08' where number = :number
                        """).param("number", lease.number().value()).update();
        return new Home(family, lease);
    }

    CaseFile opened(Home home, ExitGrounds grounds) {
        var result = context.getBean(OpeningExit.class).open(home.lease().number(), grounds, authority);
        assertThat(result).isInstanceOf(OpeningExit.Result.Opened.class);
        return find(((OpeningExit.Result.Opened) result).number());
    }

    CaseFile find(CaseNumber number) {
        return context.getBean(Cases.class).find(number).orElseThrow();
    }

    CaseFile moved(CaseFile file, String action, Actor actor, @Nullable String reason) {
        return office.moved(file, action, actor, reason);
    }

    /// The code of what stands against the move.
    String refusal(CaseFile file, String action, Actor actor) {
        var result = office.wish(file, action, actor, "为了核对这一步能不能走");
        assertThat(result).isInstanceOf(MoveResult.Refused.class);
        return ((MoveResult.Refused) result).reasons().getFirst().code();
    }

    void checkOut(CaseFile file, LocalDate on, String deposit, CheckOut.Damage... damages) {
        context.getBean(CheckOuts.class)
                .record(
                        file.id(),
                        new CheckOut(
                                on,
                                new BigDecimal("120.5"),
                                new BigDecimal("3021"),
                                new BigDecimal("88"),
                                2,
                                List.of(damages),
                                new BigDecimal(deposit),
                                ""),
                        operator.account());
    }

    String leaseColumn(Home home, String column) {
        return jdbc.sql("select coalesce(" + column + "::text, '-') from housing.lease where number = :number")
                .param("number", home.lease().number().value())
                .query(String.class)
                .single();
    }

    static ExitGrounds term() {
        return ExitGrounds.of(ExitReason.TERM_ENDED, LocalDate.of(2026, 3, 16), "合同 2026 年 3 月 16 日期满，没有申请续租。");
    }

    static Actor elsewhere(ApplicationContext context) {
        return context.getBean(TestLogins.class).staff("别区", HousingOffice.ELSEWHERE, Role.DISTRICT_AUTHORITY);
    }
}
