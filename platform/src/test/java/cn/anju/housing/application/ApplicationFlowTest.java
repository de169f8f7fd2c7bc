package cn.anju.housing.application;

import static cn.anju.housing.application.HousingApplication.State;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.anju.casework.CaseDecisions;
import cn.anju.casework.Cases;
import cn.anju.casework.Deadline;
import cn.anju.casework.Letters;
import cn.anju.casework.MoveResult;
import cn.anju.casework.PublicNotices;
import cn.anju.casework.Refusal;
import cn.anju.casework.Sweeper;
import cn.anju.casework.Tasks;
import cn.anju.exchange.Department;
import cn.anju.exchange.PensionAnswer;
import cn.anju.exchange.Simulator;
import cn.anju.exchange.SocialInsuranceAnswer;
import cn.anju.exchange.Told;
import cn.anju.identity.Role;
import cn.anju.policy.Receipt;
import cn.anju.policy.RuleSets;
import cn.anju.test.PlatformTest;
import cn.anju.test.TestClock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// An application from the counter to the queue, and every way in which it ends earlier.
@PlatformTest
class ApplicationFlowTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 9);
    /// 51,854 × 1.2 a year for one person.
    private static final int WITHIN = 60_000;
    private static final int ABOVE = 70_000;

    @Autowired
    HousingOffice office;

    @Autowired
    Simulator simulator;

    @Autowired
    EligibilityDecisions decisions;

    @Autowired
    CaseDecisions stored;

    @Autowired
    EnteringFact entering;

    @Autowired
    Cases cases;

    @Autowired
    Letters letters;

    @Autowired
    PublicNotices notices;

    @Autowired
    Tasks tasks;

    @Autowired
    Sweeper sweeper;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void itIsMonday() {
        clock.set(MONDAY);
        for (var department : Department.values()) {
            simulator.silence(department, false);
        }
    }

    @Test
    void a_household_that_meets_all_conditions_qualifies_when_the_notice_has_ended() {
        var file = office.shown(office.worker("张伟", WITHIN));
        assertThat(file.deadline())
                .isEqualTo(new Deadline.Running("housing.public-notice", MONDAY, 5, LocalDate.of(2026, 3, 16)));

        office.itIs(LocalDate.of(2026, 3, 16));
        assertThat(office.now(file).isIn(State.PUBLIC_NOTICE)).isTrue();

        office.itIs(LocalDate.of(2026, 3, 17));
        assertThat(office.now(file).isIn(State.QUALIFIED)).isTrue();
        assertThat(notices.entryOf(file.id()).orElseThrow().shownUntil()).isNotNull();
        assertThat(letters.latest(file.id(), "housing.qualified")).isPresent();
    }

    @Test
    void every_move_has_its_line_in_the_audit_trail() {
        var file = office.shown(office.worker("李强", WITHIN));
        var lines = jdbc.sql("select action from identity.audit where subject_id = :number order by id")
                .param("number", file.number().value())
                .query(String.class)
                .list();
        assertThat(lines)
                .containsExactly(
                        "housing.application.submit",
                        "housing.application.accept",
                        "housing.application.begin",
                        "housing.application.pass",
                        "housing.application.publish");
    }

    @Test
    void both_decisions_are_kept_as_receipts_that_replay_without_the_database() {
        var file = office.answered(office.worker("王磊", WITHIN));
        var receipts = stored.of(file.id());
        assertThat(receipts)
                .extracting(CaseDecisions.Stored::ruleSet)
                .containsExactly("housing.eligibility", "housing.income");
        for (var one : receipts) {
            var receipt = Receipt.parse(one.receipt());
            assertThat(receipt.sha256()).isEqualTo(one.sha256());
            assertThat(receipt.replay(RuleSets.standard())).isInstanceOf(Receipt.Replay.Same.class);
            assertThat(one.keyDate()).isEqualTo(MONDAY);
        }
        assertThat(decisions.latest(file.id()).orElseThrow().sources())
                .anyMatch(fact -> fact.path().equals("relatives") && fact.deskOnly())
                .anyMatch(fact -> fact.source().startsWith("税务") && fact.fetchedAt() != null);
    }

    @Test
    void the_first_reviewer_cannot_do_the_second_review() {
        var both = office.officer(Role.FIRST_REVIEWER, Role.SECOND_REVIEWER);
        var passed = office.moved(office.answered(office.worker("陈静", WITHIN)), "pass", both, null);
        assertThat(codes(office.wish(passed, "publish", both, null))).containsExactly("two-persons");
        assertThat(office.moved(passed, "publish", office.officer(Role.SECOND_REVIEWER), null)
                        .isIn(State.PUBLIC_NOTICE))
                .isTrue();
    }

    @Test
    void an_income_above_the_limit_is_refused_with_the_article_and_the_people_are_free() {
        var resident = office.worker("刘洋", ABOVE);
        var file = office.answered(resident);
        var made = decisions.latest(file.id()).orElseThrow();
        assertThat(made.unmet()).extracting(MadeDecision.Line::id).containsExactly("PRH-13-4");
        assertThat(made.unmet().getFirst().advice()).contains("62220");

        var first = office.officer(Role.FIRST_REVIEWER);
        assertThat(codes(office.wish(file, "pass", first, null))).containsExactly("not-eligible");
        assertThat(codes(office.wish(file, "reject", first, "不行"))).containsExactly("reason");
        office.moved(file, "reject", first, "近一年收入高于标准");

        var letter = letters.latest(file.id(), SendingRefusal.KIND).orElseThrow();
        assertThat(letter.paragraphs()).anyMatch(text -> text.contains("第十三条第（四）项"));
        assertThat(letter.document()).isNotNull();
        assertThat(office.draft(resident, office.form(resident, 1))).isNotNull();
        assertThat(office.wish(office.draft(resident, office.form(resident, 1)), "submit", resident, null))
                .isInstanceOf(MoveResult.Moved.class);
    }

    @Test
    void a_person_in_one_application_cannot_stand_in_a_second() {
        var resident = office.worker("杨帆", WITHIN);
        office.submitted(resident);
        var second = office.draft(resident, office.form(resident, 1));
        assertThat(codes(office.wish(second, "submit", resident, null))).containsExactly("already-applying");
    }

    @Test
    void an_incomplete_form_names_every_gap_with_its_field() {
        var resident = office.worker("赵敏", WITHIN);
        var empty = office.draft(resident, ApplicationForm.EMPTY);
        var result = (MoveResult.Refused) office.wish(empty, "submit", resident, null);
        assertThat(result.reasons())
                .extracting(Refusal::field)
                .contains(
                        "single",
                        "unitType",
                        "level",
                        "place",
                        "projects[0]",
                        "work.kind",
                        "incomes[0].yearly",
                        "promise",
                        "consent");
    }

    @Test
    void a_silent_department_is_waited_for_and_unknown_never_passes() {
        simulator.silence(Department.SOCIAL_SECURITY, true);
        var file = office.answered(office.worker("孙丽", WITHIN));
        assertThat(file.isIn(State.ACCEPTED)).isTrue();

        var first = office.officer(Role.FIRST_REVIEWER);
        var begun = office.moved(file, "begin", first, null);
        assertThat(decisions.latest(file.id()).orElseThrow().outcome()).isEqualTo("NEEDS_FACTS");
        assertThat(codes(office.wish(begun, "pass", first, null))).containsExactly("facts-missing");
        assertThat(codes(office.wish(begun, "reject", first, "没有查到社保"))).containsExactly("no-unmet-condition");
    }

    @Test
    void an_officer_enters_a_missing_fact_with_its_reason_and_the_case_is_decided_again() {
        var resident = office.worker("周涛", WITHIN);
        var who = HousingOffice.person(resident);
        simulator.tell(who, new SocialInsuranceAnswer(Told.none()));
        simulator.tell(who, new PensionAnswer(Told.unknown("系统升级")));
        var file = office.answered(resident);
        var made = decisions.latest(file.id()).orElseThrow();
        assertThat(made.outcome()).isEqualTo("NEEDS_FACTS");
        assertThat(made.missing()).contains("facts.persons[0].work.kind");

        var first = office.officer(Role.FIRST_REVIEWER);
        assertThatThrownBy(() -> entering.enter(file, EnterableFact.WORK_KIND, null, "也许", "劳动合同原件", null, first))
                .isInstanceOfSatisfying(
                        cn.anju.kernel.Refused.class,
                        refused -> assertThat(refused.field()).contains("value"));
        entering.enter(file, EnterableFact.WORK_KIND, null, "EMPLOYED", "劳动合同原件，2025 年签订", null, first);
        entering.enter(file, EnterableFact.WORK_DISTRICT, null, "500106", "劳动合同写明的工作地点", null, first);
        var again = decisions.latest(file.id()).orElseThrow();
        assertThat(again.outcome()).isEqualTo("ELIGIBLE");
        assertThat(again.sources()).anyMatch(fact -> fact.source().contains("劳动合同原件"));
        assertThat(decisions.all(file.id())).hasSize(3);
        assertThatThrownBy(() -> jdbc.sql("update housing.entered_fact set value = 'NONE'")
                        .update())
                .hasMessageContaining("never changed");
    }

    @Test
    void an_override_needs_the_second_reviewer_too() {
        var file = office.answered(office.worker("吴昊", WITHIN));
        var first = office.officer(Role.FIRST_REVIEWER, Role.SECOND_REVIEWER);
        assertThat(codes(office.wish(file, "reject", first, "邻居说他有房"))).containsExactly("no-unmet-condition");
        var proposed = office.moved(file, "override", first, "走访发现实际居住在外省");
        assertThat(codes(office.wish(proposed, "refuse", first, "走访发现实际居住在外省"))).containsExactly("two-persons");
        assertThat(office.moved(proposed, "refuse", office.officer(Role.SECOND_REVIEWER), "走访记录属实，不在本市居住")
                        .isIn(State.REJECTED))
                .isTrue();
    }

    @Test
    void a_passed_application_cannot_be_refused_at_the_second_review_without_a_ground() {
        var passed = office.moved(
                office.answered(office.worker("郑爽", WITHIN)), "pass", office.officer(Role.FIRST_REVIEWER), null);
        var second = office.officer(Role.SECOND_REVIEWER);
        assertThat(codes(office.wish(passed, "refuse", second, "我觉得不合适"))).containsExactly("no-unmet-condition");
        assertThat(office.moved(passed, "sendBack", second, "请核对收入证明").isIn(State.FIRST_REVIEW))
                .isTrue();
    }

    @Test
    void the_database_itself_refuses_an_illegal_move() {
        var file = office.submitted(office.worker("马超", WITHIN));
        assertThatThrownBy(() -> jdbc.sql("""
                                insert into casework.case_event (case_id, seq, type, flow_version, from_state, action,
                                    to_state, actor, actor_name, role, at)
                                select id, version + 1, type, flow_version, state, 'qualify', 'QUALIFIED', opened_by,
                                    '直接写库', 'SYSTEM', opened_at from casework.case_file where id = :id
                                """).param("id", file.id().value()).update())
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> jdbc.sql("update casework.case_file set state = 'QUALIFIED' where id = :id")
                        .param("id", file.id().value())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> jdbc.sql("update casework.case_event set reason = '改过' where case_id = :id")
                        .param("id", file.id().value())
                        .update())
                .hasMessageContaining("never changed");
    }

    @Test
    void a_letter_without_a_phone_opens_a_task_and_its_window_does_not_run() {
        var person = cn.anju.test.TestPeople.person("罗敏");
        var resident = office.resident(
                new cn.anju.identity.NewPerson(person.name(), person.idNumber(), null, person.address()));
        office.tell(resident, ABOVE);
        var file = office.moved(office.answered(resident), "reject", office.officer(Role.FIRST_REVIEWER), "收入高于标准");
        sweeper.sweep();
        var letter = letters.latest(file.id(), SendingRefusal.KIND).orElseThrow();
        assertThat(letter.sms()).isEqualTo("UNDELIVERED");
        assertThat(letters.window(letter)).isInstanceOf(Letters.Window.NotBegun.class);
        assertThat(tasks.openFor(office.officer(Role.INTAKE)))
                .anyMatch(task ->
                        task.kind().equals("letter-undelivered") && file.id().equals(task.caseId()));
    }

    static List<String> codes(MoveResult result) {
        return result instanceof MoveResult.Refused(var reasons)
                ? reasons.stream().map(Refusal::code).toList()
                : List.of(result.getClass().getSimpleName());
    }
}
