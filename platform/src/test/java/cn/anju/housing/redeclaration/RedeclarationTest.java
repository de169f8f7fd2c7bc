package cn.anju.housing.redeclaration;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anju.casework.CaseFile;
import cn.anju.casework.Refusal;
import cn.anju.housing.allocation.QueueTown;
import cn.anju.housing.allocation.QueueTown.Family;
import cn.anju.housing.application.HousingApplication;
import cn.anju.housing.application.HousingOffice;
import cn.anju.housing.lease.SigningLease;
import cn.anju.housing.offer.AnsweringOffer;
import cn.anju.housing.redeclaration.Redeclaration.State;
import cn.anju.housing.renewal.RenewalWish;
import cn.anju.identity.Actor;
import cn.anju.identity.Role;
import cn.anju.policy.housing.Regime;
import cn.anju.test.PlatformTest;
import cn.anju.test.TestLogins;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Households qualified before the measure declare anew (第四十五条第一款): who has to, who keeps the place, who loses it.
@PlatformTest
class RedeclarationTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    HousingOffice office;

    @Autowired
    Redeclaring redeclaring;

    @Autowired
    Redeclarations redeclarations;

    @Autowired
    Reminding reminding;

    @Autowired
    AnsweringOffer answering;

    @Autowired
    SigningLease signing;

    @Autowired
    TestLogins logins;

    @Autowired
    JdbcClient jdbc;

    QueueTown town;

    @BeforeEach
    void town() {
        town = new QueueTown(context);
        town.forgetRuns();
    }

    @Test
    void who_was_qualified_on_the_day_itself_does_not_declare() {
        var family = qualifiedOn("DAYITSELF", "2024-07-22");
        assertThat(redeclaring.against(family.file())).extracting(Refusal::code).containsExactly("not-a-holder");
        var earlier = qualifiedOn("DAYBEFORE", "2024-07-21");
        assertThat(redeclaring.against(office.now(earlier.file()))).isEmpty();
    }

    @Test
    void kept_under_the_old_conditions_the_place_stays_and_the_lease_has_the_raised_rent() {
        var family = qualifiedOn("KEPT", "2023-05-10");
        var declared = declared(family, Regime.PRE_2024, 60_000);
        office.departmentsAnswer();
        office.moved(declared, "pass", office.officer(Role.FIRST_REVIEWER), null);
        assertThat(town.places(family)).containsExactly("WAITING");
        office.moved(declared, "keep", office.officer(Role.SECOND_REVIEWER), null);
        assertThat(office.now(declared).isIn(State.KEPT)).isTrue();
        assertThat(town.places(family)).containsExactly("WAITING");
        assertThat(redeclaring.against(office.now(family.file())))
                .extracting(Refusal::code)
                .containsExactly("declared-already");

        town.run();
        var offer = town.offerOf(family).terms().number();
        answering.accept(offer, 2, family.applicant());
        var signed =
                (SigningLease.Result.Signed) signing.sign(offer, QueueTown.QUALIFIED, office.officer(Role.OPERATOR));
        // 5,000 a month is over twice the old 2,000: the market's 18.00 for 34.56 m²
        assertThat(signed.lease().terms().monthlyRent()).isEqualByComparingTo("622.08");
        assertThat(jdbc.sql("""
                                select old_income_per_head || ' ' || old_limit_per_head from housing.lease where number = :lease
                                """)
                        .param("lease", signed.lease().number().value())
                        .query(String.class)
                        .single())
                .isEqualTo("5000.00 2000.00");
    }

    @Test
    void whose_income_is_over_todays_limit_and_who_chose_it_loses_the_place_by_the_authority() {
        var family = qualifiedOn("LOST", "2023-05-10");
        office.tell(family.applicant(), 90_000);
        var declared = declared(family, Regime.CURRENT, 90_000);
        office.departmentsAnswer();
        office.moved(declared, "reject", office.officer(Role.FIRST_REVIEWER), "核定收入高于现行标准");
        assertThat(town.stateOf(family)).isEqualTo(HousingApplication.State.QUALIFIED);
        office.moved(declared, "cancel", office.officer(Role.DISTRICT_AUTHORITY), "核定收入高于现行标准，取消资格");
        assertThat(town.stateOf(family)).isEqualTo(HousingApplication.State.CANCELLED);
        assertThat(town.places(family)).containsExactly("LEFT");
    }

    @Test
    void the_desk_reminds_those_who_have_not_declared_and_not_again_within_thirty_days() {
        var family = qualifiedOn("REMIND", "2023-05-10");
        var officer = office.officer(Role.DISTRICT_AUTHORITY);
        assertThat(waits(family, officer)).isTrue();
        assertThat(waits(family, logins.staff("外区", HousingOffice.ELSEWHERE, Role.DISTRICT_AUTHORITY)))
                .isFalse();
        assertThat(reminding.remind(officer)).isPositive();
        assertThat(reminding.remind(officer)).isZero();
        office.itIs(QueueTown.QUALIFIED.plusDays(29));
        assertThat(reminding.remind(officer)).isZero();
        office.itIs(QueueTown.QUALIFIED.plusDays(30));
        assertThat(reminding.remind(officer)).isPositive();
        declared(family, Regime.CURRENT, 50_000);
        assertThat(waits(family, officer)).isFalse();
    }

    private boolean waits(Family family, Actor officer) {
        return reminding.waiting(officer, "", 200).stream()
                .anyMatch(one -> one.application().equals(family.file().id()));
    }

    private Family qualifiedOn(String project, String day) {
        town.project(project, 1);
        var family = town.waiting(1, project).getFirst();
        jdbc.sql("update housing.queue_place set qualified_on = :day, drawn_rank = 1 where case_id = :case")
                .param("day", LocalDate.parse(day))
                .param("case", family.file().id().value())
                .update();
        return new Family(family.applicant(), office.now(family.file()));
    }

    private CaseFile declared(Family family, Regime regime, int yearly) {
        var wish = new RenewalWish(
                0,
                regime,
                Map.of(HousingOffice.person(family.applicant()), BigDecimal.valueOf(yearly)),
                null,
                true,
                true);
        var application = office.now(family.file());
        assertThat(redeclaring.against(application, wish)).isEmpty();
        return redeclaring.declare(application, wish, "127.0.0.1", family.applicant());
    }
}
