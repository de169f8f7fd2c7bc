package cn.anju.housing.change;

import static cn.anju.housing.change.ChangeReport.State.DISMISSED;
import static cn.anju.housing.change.ChangeReport.State.DRAFT;
import static cn.anju.housing.change.ChangeReport.State.REPORTED;
import static cn.anju.housing.change.ChangeReport.State.TAKEN;
import static cn.anju.housing.change.ChangeReport.State.WITHDRAWN;
import static cn.anju.identity.Role.FIRST_REVIEWER;
import static cn.anju.identity.Role.RESIDENT;

import cn.anju.casework.CaseFile;
import cn.anju.casework.CaseState;
import cn.anju.casework.CaseType;
import cn.anju.casework.Flow;
import cn.anju.housing.application.ApplicationForm.Work;
import cn.anju.housing.application.Relation;
import cn.anju.identity.PersonId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// A tenant reports what has changed in the household; an officer reviews it within ten working days.
@Component
public final class ChangeReport extends CaseType<ChangeReport.Form> {

    public static final String KEY = "housing.change";

    /// @param lease the number of the household's lease
    /// @param since the day of the change
    /// @param work the applicant's work now, for WORK
    /// @param person whose income it is, or who came or left; a name stands with the person only
    /// @param amount the yearly income in yuan, for INCOME; the area of all urban homes in m², for HOME
    /// @param transferredOn the day on which a home was given away, for HOME; null for none
    /// @param relation the relation of who came to the tenant, for MEMBER_ADDED
    /// @param why why somebody came or left
    /// @param note what the tenant adds; null for nothing
    public record Form(
            String lease,
            ChangeKind kind,
            LocalDate since,
            @Nullable Work work,
            @Nullable PersonId person,
            @Nullable BigDecimal amount,
            @Nullable LocalDate transferredOn,
            @Nullable String relation,
            ChangeKind.@Nullable Why why,
            @Nullable String note) {}

    /// Where a report can stand.
    public enum State implements CaseState {
        DRAFT("填写中"),
        REPORTED("已申报，待审核"),
        TAKEN("已采纳"),
        DISMISSED("未采纳"),
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
            .on("submit", "申报变化")
            .from(DRAFT)
            .to(REPORTED)
            .by(RESIDENT)
            .within("housing.change-review")
            .on("take", "采纳，记入家庭信息")
            .from(REPORTED)
            .to(TAKEN)
            .by(FIRST_REVIEWER)
            .when(AdultAgreed.class)
            .runs(LandingChange.class)
            .on("dismiss", "不采纳")
            .from(REPORTED)
            .to(DISMISSED)
            .by(FIRST_REVIEWER)
            .withReason()
            .runs(TellingDismissal.class)
            .on("withdraw", "撤回，填错了")
            .from(REPORTED)
            .to(WITHDRAWN)
            .by(RESIDENT)
            .withReason()
            .end();

    @Override
    public String label() {
        return "情况变化申报";
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
    public String relation(CaseFile.Participant person) {
        return Relation.of(person).label();
    }

    @Override
    public String summary(Form form) {
        return form.kind().label() + (form.why() == null ? "" : "：" + form.why().label());
    }

    @Override
    public List<Milestone> milestones() {
        return List.of(
                new Milestone("申报", Set.of("DRAFT", "REPORTED")),
                new Milestone("审核完成", Set.of("TAKEN", "DISMISSED", "WITHDRAWN")));
    }
}
