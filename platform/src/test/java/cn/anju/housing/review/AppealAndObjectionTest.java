package cn.anju.housing.review;

import static cn.anju.housing.application.HousingApplication.State;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.anju.casework.CaseFile;
import cn.anju.casework.Cases;
import cn.anju.casework.Letters;
import cn.anju.casework.MoveResult;
import cn.anju.casework.PublicNotices;
import cn.anju.housing.application.HousingOffice;
import cn.anju.housing.objection.Appeal;
import cn.anju.housing.objection.Objection;
import cn.anju.housing.objection.ReceivingObjection;
import cn.anju.identity.Actor;
import cn.anju.identity.Role;
import cn.anju.kernel.Refused;
import cn.anju.kernel.TooMany;
import cn.anju.test.PlatformTest;
import cn.anju.test.TestClock;
import cn.anju.test.TestLogins;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Objections to a public notice, and appeals against a refusal.
@PlatformTest
class AppealAndObjectionTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 9);
    private static final LocalDate NOTICE_OVER = LocalDate.of(2026, 3, 17);

    @Autowired
    HousingOffice office;

    @Autowired
    ReceivingObjection receiving;

    @Autowired
    PublicNotices notices;

    @Autowired
    Letters letters;

    @Autowired
    Cases cases;

    @Autowired
    TestClock clock;

    @Autowired
    TestLogins logins;

    @BeforeEach
    void itIsMonday() {
        clock.set(MONDAY);
    }

    @Test
    void no_qualification_is_gained_while_an_objection_stands() {
        var shown = office.shown(office.worker("张三丰", 60_000));
        var objection = objection(shown, "10.0.0.1");
        office.itIs(NOTICE_OVER);
        assertThat(office.now(shown).isIn(State.PUBLIC_NOTICE)).isTrue();

        var inquired = office.moved(objection, "investigate", office.officer(Role.SECOND_REVIEWER), null);
        office.moved(inquired, "dismiss", office.officer(Role.DISTRICT_AUTHORITY), "经查不动产登记，没有住房");
        office.itIs(NOTICE_OVER);
        assertThat(office.now(shown).isIn(State.QUALIFIED)).isTrue();
    }

    @Test
    void an_upheld_objection_refuses_the_application_with_a_letter() {
        var shown = office.shown(office.worker("李四光", 60_000));
        var objection = objection(shown, "10.0.0.2");
        var second = objection(shown, "10.0.0.2");
        var inquired = office.moved(objection, "investigate", office.officer(Role.SECOND_REVIEWER), null);
        office.moved(inquired, "uphold", office.officer(Role.DISTRICT_AUTHORITY), "经查在巴南区有住房一套");
        assertThat(office.now(shown).isIn(State.REJECTED)).isTrue();
        assertThat(letters.latest(shown.id(), "housing.refusal").orElseThrow().paragraphs())
                .anyMatch(text -> text.contains("巴南区"));
        assertThat(notices.entryOf(shown.id()).orElseThrow().shownUntil()).isNotNull();
        // The second objection is still closed in its own right.
        var other = office.moved(second, "investigate", office.officer(Role.SECOND_REVIEWER), null);
        assertThat(office.moved(other, "uphold", office.officer(Role.DISTRICT_AUTHORITY), "与前一件相同，已处理")
                        .isIn(Objection.State.UPHELD))
                .isTrue();
    }

    @Test
    void an_objection_needs_ten_characters_comes_five_times_an_hour_and_hides_the_contact() {
        var shown = office.shown(office.worker("王五行", 60_000));
        var notice = notices.the(notices.entryOf(shown.id()).orElseThrow().notice());
        int row = notices.entryOf(shown.id()).orElseThrow().position();
        assertThatThrownBy(() -> receiving.receive(notice.number(), row, "他有房", "", "10.0.0.3"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).contains("text"));
        CaseFile last = shown;
        for (int i = 0; i < 5; i++) {
            last = receiving.receive(notice.number(), row, "他在外面有一套住房出租。", "13800138000", "10.0.0.3");
        }
        assertThatThrownBy(() -> receiving.receive(notice.number(), row, "他在外面有一套住房出租。", "", "10.0.0.3"))
                .isInstanceOf(TooMany.class);
        assertThat(last.form(Objection.Form.class).contact()).doesNotContain("13800138000");
        assertThat(receiving.contact(last)).isEqualTo("13800138000");
    }

    @Test
    void a_line_on_the_list_shows_no_name_in_full_and_no_unit() {
        var shown = office.shown(office.worker("欧阳振华", 60_000));
        var entry = notices.entryOf(shown.id()).orElseThrow();
        assertThat(entry.words()).contains("欧**华").doesNotContain("欧阳振华").doesNotContain("测试小区");
        assertThat(entry.shown()).containsEntry("家庭人数", "1 人");
    }

    @Test
    void an_appeal_is_open_to_the_tenth_working_day_after_the_letter_was_opened() {
        var resident = office.worker("赵六一", 70_000);
        var rejected = rejected(resident);
        open(rejected, resident);
        clock.set(LocalDate.of(2026, 3, 23));
        assertThat(office.wish(rejected, "appeal", resident, "收入里有一笔一次性补偿")).isInstanceOf(MoveResult.Moved.class);
    }

    @Test
    void the_day_after_the_window_an_appeal_is_too_late() {
        var resident = office.worker("钱七七", 70_000);
        var rejected = rejected(resident);
        open(rejected, resident);
        clock.set(LocalDate.of(2026, 3, 24));
        assertThat(((MoveResult.Refused) office.wish(rejected, "appeal", resident, "收入里有一笔一次性补偿")).reasons())
                .extracting(cn.anju.casework.Refusal::code)
                .containsExactly("too-late");
    }

    @Test
    void without_opening_the_window_begins_five_working_days_after_the_sms() {
        var rejected = rejected(office.worker("孙八一", 70_000));
        office.itIs(MONDAY);
        var letter = letters.latest(rejected.id(), "housing.refusal").orElseThrow();
        assertThat(letters.window(letter)).isInstanceOf(Letters.Window.NotBegun.class);
        clock.set(LocalDate.of(2026, 3, 16));
        assertThat(letters.window(letters.the(letter.id())))
                .isEqualTo(new Letters.Window.Until(LocalDate.of(2026, 3, 30)));
    }

    @Test
    void a_dismissed_appeal_leaves_the_refusal_and_an_upheld_one_goes_back_to_the_named_step() {
        var city = logins.staff("市级机构", null, Role.CITY_AGENCY);
        var one = office.worker("周九成", 70_000);
        var dismissed = appealed(one);
        office.moved(appealOf(dismissed, city), "dismiss", city, "收入核对无误，维持");
        assertThat(office.now(dismissed).isIn(State.REJECTED)).isTrue();
        assertThat(letters.latest(dismissed.id(), "housing.appeal-answer")).isPresent();

        var other = office.worker("吴十全", 70_000);
        var upheld = appealed(other);
        office.moved(appealOf(upheld, city), "overturnToFirst", city, "一次性补偿不计入收入");
        assertThat(office.now(upheld).isIn(State.FIRST_REVIEW)).isTrue();
        assertThat(office.now(upheld).deadline()).isInstanceOf(cn.anju.casework.Deadline.Running.class);
    }

    private CaseFile objection(CaseFile shown, String address) {
        var entry = notices.entryOf(shown.id()).orElseThrow();
        var notice = notices.the(entry.notice());
        return receiving.receive(notice.number(), entry.position(), "他在巴南区有一套住房，一直出租。", "", address);
    }

    private CaseFile rejected(Actor resident) {
        return office.moved(office.answered(resident), "reject", office.officer(Role.FIRST_REVIEWER), "近一年收入高于标准");
    }

    private void open(CaseFile rejected, Actor resident) {
        letters.opened(
                letters.latest(rejected.id(), "housing.refusal").orElseThrow().id(), HousingOffice.person(resident));
    }

    private CaseFile appealed(Actor resident) {
        var rejected = rejected(resident);
        open(rejected, resident);
        return office.moved(rejected, "appeal", resident, "收入里有一笔一次性补偿");
    }

    private CaseFile appealOf(CaseFile application, Actor city) {
        var appeal = cases.beneath(application.id()).stream()
                .filter(one -> one.type().key().equals(Appeal.KEY))
                .findFirst()
                .orElseThrow();
        return office.moved(appeal, "take", city, null);
    }
}
