package cn.anju.housing.application;

import static cn.anju.housing.application.HousingApplication.State.ACCEPTED;
import static cn.anju.housing.application.HousingApplication.State.APPEALED;
import static cn.anju.housing.application.HousingApplication.State.CANCELLED;
import static cn.anju.housing.application.HousingApplication.State.DRAFT;
import static cn.anju.housing.application.HousingApplication.State.FIRST_REVIEW;
import static cn.anju.housing.application.HousingApplication.State.LAPSED;
import static cn.anju.housing.application.HousingApplication.State.LEASED;
import static cn.anju.housing.application.HousingApplication.State.OFFERED;
import static cn.anju.housing.application.HousingApplication.State.PUBLIC_NOTICE;
import static cn.anju.housing.application.HousingApplication.State.QUALIFIED;
import static cn.anju.housing.application.HousingApplication.State.REJECTED;
import static cn.anju.housing.application.HousingApplication.State.RETURNED;
import static cn.anju.housing.application.HousingApplication.State.SECOND_REVIEW;
import static cn.anju.housing.application.HousingApplication.State.SUBMITTED;
import static cn.anju.identity.Role.CITY_AGENCY;
import static cn.anju.identity.Role.DISTRICT_AUTHORITY;
import static cn.anju.identity.Role.FIRST_REVIEWER;
import static cn.anju.identity.Role.INTAKE;
import static cn.anju.identity.Role.RESIDENT;
import static cn.anju.identity.Role.SECOND_REVIEWER;
import static cn.anju.identity.Role.SYSTEM;

import cn.anju.casework.CaseState;
import cn.anju.casework.CaseType;
import cn.anju.casework.Flow;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/// From the first line of a form to the keys (渝府发〔2024〕17号 第十二条至第二十五条).
@Component
public final class HousingApplication extends CaseType<ApplicationForm> implements BeginsWhenAnswered {

    public static final String KEY = "housing.application";

    /// Where an application can stand.
    public enum State implements CaseState {
        DRAFT("填写中"),
        SUBMITTED("已提交，待受理"),
        RETURNED("待补正"),
        ACCEPTED("已受理，查询部门数据"),
        FIRST_REVIEW("初审中"),
        SECOND_REVIEW("复审中"),
        PUBLIC_NOTICE("公示中"),
        QUALIFIED("已取得配租资格"),
        REJECTED("不符合条件"),
        APPEALED("申诉中"),
        OFFERED("已配到房源"),
        LEASED("已签合同"),
        LAPSED("已失效"),
        CANCELLED("已取消");

        private final String label;

        State(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    static final Flow FLOW = Flow.of(KEY, 1, State.values(), DRAFT)
            .on("submit", "提交申请")
            .from(DRAFT)
            .to(SUBMITTED)
            .by(RESIDENT)
            .when(FormComplete.class)
            .when(NobodyElsewhere.class)
            .runs(HoldingPeople.class)
            .on("resubmit", "补好了，再次提交")
            .from(RETURNED)
            .to(SUBMITTED)
            .by(RESIDENT)
            .when(FormComplete.class)
            .when(NobodyElsewhere.class)
            .runs(HoldingPeople.class)
            .on("accept", "受理")
            .from(SUBMITTED)
            .to(ACCEPTED)
            .by(INTAKE)
            .within("housing.first-review", ACCEPTED, FIRST_REVIEW)
            .runs(AskingDepartments.class)
            .on("return", "退回补正")
            .from(SUBMITTED, ACCEPTED, FIRST_REVIEW)
            .to(RETURNED)
            .by(INTAKE, FIRST_REVIEWER)
            .withReason()
            .stopsClock()
            .runs(TellingWhatIsMissing.class)
            .on("begin", "数据已齐，开始初审")
            .from(ACCEPTED)
            .to(FIRST_REVIEW)
            .by(FIRST_REVIEWER, SYSTEM)
            .runs(DecidingEligibility.class)
            .on("pass", "通过，送复审")
            .from(FIRST_REVIEW)
            .to(SECOND_REVIEW)
            .by(FIRST_REVIEWER)
            .when(DecidedEligible.class)
            .within("housing.second-review")
            .on("reject", "不符合条件")
            .from(FIRST_REVIEW)
            .to(REJECTED)
            .by(FIRST_REVIEWER)
            .withReason()
            .when(DecidedIneligible.class)
            .runs(SendingRefusal.class)
            .on("override", "规则外拟不通过，送复审")
            .from(FIRST_REVIEW)
            .to(SECOND_REVIEW)
            .by(FIRST_REVIEWER)
            .withReason()
            .within("housing.second-review")
            .on("publish", "复审通过，公示")
            .from(SECOND_REVIEW)
            .to(PUBLIC_NOTICE)
            .by(SECOND_REVIEWER)
            .otherThan("pass", "override", "reject")
            .when(DecidedEligible.class)
            .within("housing.public-notice")
            .runs(ShowingPublicly.class)
            .on("refuse", "复审不通过")
            .from(SECOND_REVIEW)
            .to(REJECTED)
            .by(SECOND_REVIEWER)
            .otherThan("pass", "override", "reject")
            .withReason()
            .when(IneligibleOrOverridden.class)
            .runs(SendingRefusal.class)
            .on("sendBack", "退回初审")
            .from(SECOND_REVIEW)
            .to(FIRST_REVIEW)
            .by(SECOND_REVIEWER)
            .otherThan("pass", "override", "reject")
            .withReason()
            .within("housing.second-review")
            .on("qualify", "公示期满无异议，取得资格")
            .from(PUBLIC_NOTICE)
            .to(QUALIFIED)
            .by(SYSTEM)
            .when(NoticeOver.class)
            .runs(EndingNotice.class)
            .runs(TellingQualification.class)
            .runs(JoiningQueue.class)
            .on("refuseAfterObjection", "异议成立，不予配租")
            .from(PUBLIC_NOTICE)
            .to(REJECTED)
            .by(SYSTEM)
            .withReason()
            .runs(SendingRefusal.class)
            .on("appeal", "我要申诉")
            .from(REJECTED, CANCELLED)
            .to(APPEALED)
            .by(RESIDENT)
            .withReason()
            .when(WithinAppealWindow.class)
            .opens("housing.appeal")
            .on("appealDismissed", "申诉不成立，维持")
            .from(APPEALED)
            .to(REJECTED)
            .by(SYSTEM)
            .withReason()
            .on("appealDismissedAfterCancellation", "申诉不成立，维持取消")
            .from(APPEALED)
            .to(CANCELLED)
            .by(SYSTEM)
            .withReason()
            .on("overturnToFirst", "申诉成立，重新初审")
            .from(APPEALED)
            .to(FIRST_REVIEW)
            .by(SYSTEM)
            .withReason()
            .within("housing.first-review")
            .runs(HoldingPeople.class)
            .runs(DecidingEligibility.class)
            .on("overturnToSecond", "申诉成立，重新复审")
            .from(APPEALED)
            .to(SECOND_REVIEW)
            .by(SYSTEM)
            .withReason()
            .within("housing.second-review")
            .runs(HoldingPeople.class)
            .runs(DecidingEligibility.class)
            .on("offer", "配租")
            .from(QUALIFIED)
            .to(OFFERED)
            .by(SYSTEM)
            .on("decline", "未选定，回到轮候")
            .from(OFFERED)
            .to(QUALIFIED)
            .by(SYSTEM)
            .on("lapse", "第二次未选定，申请失效")
            .from(OFFERED)
            .to(LAPSED)
            .by(SYSTEM)
            .runs(ReleasingPeople.class)
            .on("sign", "签订合同")
            .from(OFFERED)
            .to(LEASED)
            .by(SYSTEM)
            .on("cancel", "取消资格")
            .from(QUALIFIED)
            .to(CANCELLED)
            .by(RESIDENT, DISTRICT_AUTHORITY, CITY_AGENCY)
            .withReason()
            .runs(LeavingQueue.class)
            .runs(TellingCancellation.class)
            .on("cancelAfterRecheck", "年度核查后取消资格")
            .from(QUALIFIED)
            .to(CANCELLED)
            .by(SYSTEM)
            .withReason()
            .runs(LeavingQueue.class)
            .runs(TellingRecheckCancellation.class)
            .end();

    @Override
    public CaseState waiting() {
        return ACCEPTED;
    }

    @Override
    public String label() {
        return "公租房申请";
    }

    @Override
    public Class<ApplicationForm> formType() {
        return ApplicationForm.class;
    }

    @Override
    public Flow flow() {
        return FLOW;
    }

    @Override
    public String summary(ApplicationForm form) {
        return ApplicationSummary.of(form);
    }

    @Override
    public List<Milestone> milestones() {
        return List.of(
                new Milestone("提交", Set.of("DRAFT", "SUBMITTED", "RETURNED")),
                new Milestone("受理", Set.of("ACCEPTED")),
                new Milestone("初审", Set.of("FIRST_REVIEW")),
                new Milestone("复审", Set.of("SECOND_REVIEW", "APPEALED", "REJECTED")),
                new Milestone("公示", Set.of("PUBLIC_NOTICE")),
                new Milestone("轮候与选房", Set.of("QUALIFIED", "OFFERED")),
                new Milestone("签约", Set.of("LEASED")));
    }
}
