package cn.anju.housing.renewal;

import static cn.anju.housing.renewal.Renewal.State.ACCEPTED;
import static cn.anju.housing.renewal.Renewal.State.APPROVED;
import static cn.anju.housing.renewal.Renewal.State.DRAFT;
import static cn.anju.housing.renewal.Renewal.State.FIRST_REVIEW;
import static cn.anju.housing.renewal.Renewal.State.REFUSED;
import static cn.anju.housing.renewal.Renewal.State.RENEWED;
import static cn.anju.housing.renewal.Renewal.State.SECOND_REVIEW;
import static cn.anju.housing.renewal.Renewal.State.WITHDRAWN;
import static cn.anju.identity.Role.CITY_AGENCY;
import static cn.anju.identity.Role.DISTRICT_AUTHORITY;
import static cn.anju.identity.Role.FIRST_REVIEWER;
import static cn.anju.identity.Role.OPERATOR;
import static cn.anju.identity.Role.RESIDENT;
import static cn.anju.identity.Role.SECOND_REVIEWER;
import static cn.anju.identity.Role.SYSTEM;

import cn.anju.casework.CaseState;
import cn.anju.casework.CaseType;
import cn.anju.casework.Flow;
import cn.anju.housing.application.ApplicationForm;
import cn.anju.housing.application.AskingDepartments;
import cn.anju.housing.application.BeginsWhenAnswered;
import cn.anju.housing.application.DecidingEligibility;
import cn.anju.housing.application.HouseholdForm;
import cn.anju.policy.housing.Regime;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/// A tenant asks to stay for another term (第三十二条): the conditions are decided again, by two officers, and a new
/// contract is signed.
@Component
public final class Renewal extends CaseType<Renewal.Form> implements BeginsWhenAnswered {

    public static final String KEY = "housing.renewal";

    /// @param lease the number of the lease that ends
    /// @param years the new term
    /// @param regime the conditions that the household chose
    /// @param household what it declares anew
    public record Form(String lease, int years, Regime regime, ApplicationForm household) implements HouseholdForm {}

    /// Where a renewal can stand.
    public enum State implements CaseState {
        DRAFT("填写中"),
        ACCEPTED("已收到，查询部门数据"),
        FIRST_REVIEW("初审中"),
        SECOND_REVIEW("复审中"),
        APPROVED("同意续租，待签约"),
        RENEWED("已续租"),
        REFUSED("不予续租"),
        WITHDRAWN("已撤回");

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
            .on("submit", "提交续租申请")
            .from(DRAFT)
            .to(ACCEPTED)
            .by(RESIDENT)
            .when(InTimeToRenew.class)
            .within("housing.first-review", ACCEPTED, FIRST_REVIEW)
            .runs(AskingDepartments.class)
            .on("begin", "数据已齐，开始初审")
            .from(ACCEPTED)
            .to(FIRST_REVIEW)
            .by(FIRST_REVIEWER, SYSTEM)
            .runs(DecidingEligibility.class)
            .on("pass", "符合，送复审")
            .from(FIRST_REVIEW)
            .to(SECOND_REVIEW)
            .by(FIRST_REVIEWER)
            .when(MayRenew.class)
            .within("housing.second-review")
            .on("reject", "不符合条件")
            .from(FIRST_REVIEW)
            .to(REFUSED)
            .by(FIRST_REVIEWER)
            .withReason()
            .when(MayNotRenew.class)
            .runs(RefusingRenewal.class)
            .on("approve", "复审通过，同意续租")
            .from(SECOND_REVIEW)
            .to(APPROVED)
            .by(SECOND_REVIEWER)
            .otherThan("pass")
            .when(MayRenew.class)
            .within("housing.lease-signing")
            .runs(ApprovingRenewal.class)
            .on("sendBack", "退回初审")
            .from(SECOND_REVIEW)
            .to(FIRST_REVIEW)
            .by(SECOND_REVIEWER)
            .otherThan("pass")
            .withReason()
            .within("housing.second-review")
            .on("sign", "签订续租合同")
            .from(APPROVED)
            .to(RENEWED)
            .by(OPERATOR, DISTRICT_AUTHORITY, CITY_AGENCY)
            .runs(SigningRenewal.class)
            .on("withdraw", "不续租了")
            .from(ACCEPTED, FIRST_REVIEW, SECOND_REVIEW, APPROVED)
            .to(WITHDRAWN)
            .by(RESIDENT)
            .withReason()
            .runs(WithdrawingRenewal.class)
            .end();

    @Override
    public CaseState waiting() {
        return ACCEPTED;
    }

    @Override
    public String label() {
        return "续租申请";
    }

    @Override
    public Class<Form> formType() {
        return Form.class;
    }

    @Override
    public Flow flow() {
        return FLOW;
    }

    @Override
    public String summary(Form form) {
        return "续租 %d 年%s".formatted(form.years(), form.regime() == Regime.PRE_2024 ? " · 按原申请条件" : "");
    }

    @Override
    public List<Milestone> milestones() {
        return List.of(
                new Milestone("提交", Set.of("DRAFT", "ACCEPTED")),
                new Milestone("初审", Set.of("FIRST_REVIEW")),
                new Milestone("复审", Set.of("SECOND_REVIEW", "REFUSED", "WITHDRAWN")),
                new Milestone("签约", Set.of("APPROVED")),
                new Milestone("已续租", Set.of("RENEWED")));
    }
}
