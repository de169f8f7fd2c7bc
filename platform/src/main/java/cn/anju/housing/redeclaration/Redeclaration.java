package cn.anju.housing.redeclaration;

import static cn.anju.housing.redeclaration.Redeclaration.State.ACCEPTED;
import static cn.anju.housing.redeclaration.Redeclaration.State.DRAFT;
import static cn.anju.housing.redeclaration.Redeclaration.State.FIRST_REVIEW;
import static cn.anju.housing.redeclaration.Redeclaration.State.KEPT;
import static cn.anju.housing.redeclaration.Redeclaration.State.LOST;
import static cn.anju.housing.redeclaration.Redeclaration.State.SECOND_REVIEW;
import static cn.anju.housing.redeclaration.Redeclaration.State.UNMET;
import static cn.anju.identity.Role.DISTRICT_AUTHORITY;
import static cn.anju.identity.Role.FIRST_REVIEWER;
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

/// A household qualified before the measure declares its work, income and family anew (第四十五条第一款).
@Component
public final class Redeclaration extends CaseType<Redeclaration.Form> implements BeginsWhenAnswered {

    public static final String KEY = "housing.redeclaration";

    /// @param application the number of the qualified application
    /// @param regime the conditions that the household chose
    /// @param household what it declares anew
    public record Form(String application, Regime regime, ApplicationForm household) implements HouseholdForm {}

    /// Where a redeclaration can stand.
    public enum State implements CaseState {
        DRAFT("填写中"),
        ACCEPTED("已申报，查询部门数据"),
        FIRST_REVIEW("初审中"),
        SECOND_REVIEW("复审中"),
        KEPT("保留配租资格"),
        UNMET("不符合，待取消资格"),
        LOST("已取消资格");

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
            .on("submit", "提交申报")
            .from(DRAFT)
            .to(ACCEPTED)
            .by(RESIDENT)
            .when(MayRedeclare.class)
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
            .when(MayKeep.class)
            .within("housing.second-review")
            .on("reject", "不符合，建议取消资格")
            .from(FIRST_REVIEW)
            .to(UNMET)
            .by(FIRST_REVIEWER)
            .withReason()
            .when(MayNotKeep.class)
            .within("housing.second-review")
            .on("keep", "复审通过，保留资格")
            .from(SECOND_REVIEW)
            .to(KEPT)
            .by(SECOND_REVIEWER)
            .otherThan("pass")
            .when(MayKeep.class)
            .runs(KeepingPlace.class)
            .on("cancel", "取消配租资格")
            .from(UNMET)
            .to(LOST)
            .by(DISTRICT_AUTHORITY)
            .otherThan("reject")
            .withReason()
            .when(MayNotKeep.class)
            .runs(LosingPlace.class)
            .on("sendBack", "退回初审")
            .from(SECOND_REVIEW, UNMET)
            .to(FIRST_REVIEW)
            .by(SECOND_REVIEWER, DISTRICT_AUTHORITY)
            .otherThan("pass", "reject")
            .withReason()
            .within("housing.second-review")
            .end();

    @Override
    public CaseState waiting() {
        return ACCEPTED;
    }

    @Override
    public String label() {
        return "原有资格重新申报";
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
        return form.application() + (form.regime() == Regime.PRE_2024 ? " · 按原申请条件" : " · 按现行条件");
    }

    @Override
    public List<Milestone> milestones() {
        return List.of(
                new Milestone("申报", Set.of("DRAFT", "ACCEPTED")),
                new Milestone("初审", Set.of("FIRST_REVIEW")),
                new Milestone("复审", Set.of("SECOND_REVIEW", "UNMET")),
                new Milestone("办结", Set.of("KEPT", "LOST")));
    }
}
