package cn.anju.housing.offer;

import static org.assertj.core.api.Assertions.assertThat;

import cn.anju.casework.ParametersInForce;
import cn.anju.casework.Refusal;
import cn.anju.housing.allocation.QueueTown;
import cn.anju.housing.allocation.QueueTown.Family;
import cn.anju.housing.application.HousingApplication.State;
import cn.anju.housing.application.HousingOffice;
import cn.anju.identity.Actor;
import cn.anju.test.PlatformTest;
import cn.anju.test.TestClock;
import cn.anju.test.TestLogins;
import cn.anju.test.Visitor;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/// What becomes of an offer: taken, let go, left unanswered; on both sides of every limit.
@PlatformTest
class AnsweringOfferTest {

    /// Five working days after the offer of Tuesday, 17 March.
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 3, 24);
    /// Fifteen working days after it; 6 April is the holiday of Qingming.
    private static final LocalDate SIGN_BY = LocalDate.of(2026, 4, 8);

    @Autowired
    ApplicationContext context;

    @LocalServerPort
    int port;

    @Autowired
    AnsweringOffer answering;

    @Autowired
    OfferingHome offering;

    @Autowired
    HousingOffice office;

    @Autowired
    ParametersInForce parameters;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestLogins logins;

    @Autowired
    TestClock clock;

    QueueTown town;

    @BeforeEach
    void town() {
        clock.reset();
        town = new QueueTown(context);
    }

    @Test
    void an_offer_is_open_to_the_end_of_the_fifth_working_day() {
        var family = town.offered("OPENA");
        assertThat(((Offer.Open) town.offerOf(family)).until()).isEqualTo(LAST_DAY);
        clock.set(LAST_DAY.atTime(23, 59));
        office.itIs(LAST_DAY);
        assertThat(accept(family, 3)).isInstanceOf(AnsweringOffer.Result.Taken.class);
        assertThat(town.offerOf(family)).isInstanceOfSatisfying(Offer.Accepted.class, taken -> {
            assertThat(taken.years()).isEqualTo(3);
            assertThat(taken.signBy()).isEqualTo(LocalDate.of(2026, 4, 15));
        });
        assertThat(town.stateOf(family)).isEqualTo(State.OFFERED);
    }

    @Test
    void on_the_sixth_it_is_too_late_and_silence_sets_the_household_back_once() {
        var family = town.offered("OPENB");
        clock.set(LAST_DAY.plusDays(1));
        assertThat(refusal(accept(family, 3)).code()).isEqualTo("offer-over");
        office.itIs(LAST_DAY.plusDays(1));
        assertThat(ended(family).how()).isEqualTo(Offer.How.SILENT);
        assertThat(town.stateOf(family)).isEqualTo(State.QUALIFIED);
        assertThat(town.places(family)).containsExactly("WAITING 1");
        assertThat(town.unitState("OPENB-STUDIO-0001")).isEqualTo("AVAILABLE");
    }

    @Test
    void a_term_is_one_to_five_years() {
        var family = town.offered("YEARS");
        assertThat(refusal(accept(family, 0)).field()).isEqualTo("years");
        assertThat(refusal(accept(family, 6)).field()).isEqualTo("years");
        assertThat(accept(family, 5)).isInstanceOf(AnsweringOffer.Result.Taken.class);
        var other = town.offered("YEART");
        assertThat(accept(other, 1)).isInstanceOf(AnsweringOffer.Result.Taken.class);
    }

    @Test
    void the_second_time_nothing_is_chosen_the_application_lapses_and_everybody_may_apply_again() {
        var family = town.offered("LAPSE");
        assertThat(decline(family)).isEqualTo(new AnsweringOffer.Result.LetGo(false));
        assertThat(town.stateOf(family)).isEqualTo(State.QUALIFIED);
        offerNext(family, "LAPSE");
        assertThat(decline(family)).isEqualTo(new AnsweringOffer.Result.LetGo(true));
        assertThat(town.stateOf(family)).isEqualTo(State.LAPSED);
        assertThat(town.places(family)).containsExactly("LEFT 1");
        assertThat(town.unitState("LAPSE-STUDIO-0001")).isEqualTo("AVAILABLE");
        assertThat(office.submitted(family.applicant()).isIn(State.SUBMITTED)).isTrue();
    }

    @Test
    void how_often_nothing_may_be_chosen_is_the_offices_to_set() {
        parameters.enter(
                "housing.offer-declines-allowed", new BigDecimal(3), QueueTown.QUALIFIED, "测试文件〔2026〕1号", town.city());
        try {
            var family = town.offered("THREE");
            assertThat(decline(family)).isEqualTo(new AnsweringOffer.Result.LetGo(false));
            offerNext(family, "THREE");
            assertThat(decline(family)).isEqualTo(new AnsweringOffer.Result.LetGo(false));
            offerNext(family, "THREE");
            assertThat(decline(family)).isEqualTo(new AnsweringOffer.Result.LetGo(true));
        } finally {
            parameters.enter(
                    "housing.offer-declines-allowed",
                    new BigDecimal(2),
                    QueueTown.QUALIFIED,
                    "测试文件〔2026〕2号",
                    town.city());
        }
    }

    @Test
    void an_accepted_home_may_still_be_let_go_and_counts_as_one_time() {
        var family = town.offered("REGRET");
        accept(family, 2);
        assertThat(decline(family)).isEqualTo(new AnsweringOffer.Result.LetGo(false));
        assertThat(ended(family).how()).isEqualTo(Offer.How.DECLINED);
        assertThat(town.unitState("REGRET-STUDIO-0001")).isEqualTo("AVAILABLE");
    }

    @Test
    void who_does_not_sign_in_time_loses_the_home_the_day_after() {
        var family = town.offered("UNSIGN");
        accept(family, 2);
        office.itIs(SIGN_BY);
        assertThat(town.offerOf(family)).isInstanceOf(Offer.Accepted.class);
        office.itIs(SIGN_BY.plusDays(1));
        assertThat(ended(family).how()).isEqualTo(Offer.How.UNSIGNED);
        assertThat(town.unitState("UNSIGN-STUDIO-0001")).isEqualTo("AVAILABLE");
        assertThat(town.places(family)).containsExactly("WAITING 1");
    }

    @Test
    void an_answer_is_given_once_also_by_two_windows_at_once() throws Exception {
        var family = town.offered("TWICE");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<java.util.concurrent.Callable<AnsweringOffer.Result>> windows = List.of(
                    () -> accept(family, 1), () -> accept(family, 5), () -> accept(family, 1), () -> accept(family, 5));
            var answers = threads.invokeAll(windows).stream()
                    .map(java.util.concurrent.Future::resultNow)
                    .toList();
            assertThat(answers)
                    .filteredOn(AnsweringOffer.Result.Taken.class::isInstance)
                    .hasSize(1);
            assertThat(answers)
                    .filteredOn(AnsweringOffer.Result.Refused.class::isInstance)
                    .hasSize(3);
        }
        decline(family);
        assertThat(refusal(decline(family)).code()).isEqualTo("offer-answered");
    }

    @Test
    void another_households_offer_does_not_exist_for_a_resident() {
        var family = town.offered("OTHERS");
        String address = "/me/offers/" + town.offerOf(family).terms().number();
        assertThat(visitor(family.applicant()).get(address).statusCode()).isEqualTo(200);
        assertThat(visitor(office.worker("外人", 60_000)).get(address).statusCode())
                .isEqualTo(404);
    }

    private Visitor visitor(Actor resident) {
        return new Visitor(port).with(logins.cookie(resident.account()));
    }

    private void offerNext(Family family, String project) {
        var made = transaction.execute(status -> offering.next(
                family.file().id(), project, cn.anju.housing.stock.UnitType.STUDIO, "TEST", Actor.SYSTEM));
        assertThat(made).isPresent();
    }

    private AnsweringOffer.Result accept(Family family, int years) {
        return answering.accept(town.offerOf(family).terms().number(), years, family.applicant());
    }

    private AnsweringOffer.Result decline(Family family) {
        return answering.decline(town.offerOf(family).terms().number(), family.applicant());
    }

    private Offer.Ended ended(Family family) {
        return (Offer.Ended) town.offerOf(family);
    }

    private static Refusal refusal(AnsweringOffer.Result result) {
        return ((AnsweringOffer.Result.Refused) result).reason();
    }
}
