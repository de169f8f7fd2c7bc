package cn.anju.housing.recheck;

import static cn.anju.housing.recheck.LossCase.State.APPEALED;
import static cn.anju.housing.recheck.LossCase.State.CARRIED_OUT;
import static cn.anju.housing.recheck.LossCase.State.KEPT;
import static cn.anju.housing.recheck.LossCase.State.NOTICED;
import static cn.anju.housing.recheck.LossCase.State.PROPOSED;
import static cn.anju.identity.Role.CITY_AGENCY;
import static cn.anju.identity.Role.DISTRICT_AUTHORITY;
import static cn.anju.identity.Role.RESIDENT;
import static cn.anju.identity.Role.SYSTEM;

import cn.anju.casework.CaseFile;
import cn.anju.casework.CaseState;
import cn.anju.casework.CaseType;
import cn.anju.casework.Flow;
import cn.anju.housing.application.Relation;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/// A household that no longer qualifies: told first, heard if it appeals, and only then its qualification or lease ends
/// (第二十条第一款、第四十二条第二款). Until then nothing changes for it.
@Component
public final class LossCase extends CaseType<LossCase.Form> {

    public static final String KEY = "housing.recheck";

    /// @param application the number of the application with which the household came
    /// @param target TENANTS or APPLICANTS
    /// @param year of the check
    /// @param reasons the unmet conditions in a few words
    public record Form(String application, String target, int year, List<String> reasons) {

        public Form {
            reasons = List.copyOf(reasons);
        }
    }

    /// Where such a case can stand.
    public enum State implements CaseState {
        PROPOSED("核查结论待确认"),
        NOTICED("已告知，可以申诉"),
        APPEALED("申诉中"),
        KEPT("申诉成立，保留"),
        CARRIED_OUT("已按核查结论办理");

        private final String label;

        State(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    static final Flow FLOW = Flow.of(KEY, 1, State.values(), PROPOSED)
            .on("confirm", "确认不再符合条件，告知住户")
            .from(PROPOSED)
            .to(NOTICED)
            .by(DISTRICT_AUTHORITY, CITY_AGENCY)
            .runs(TellingLoss.class)
            .on("appeal", "我要申诉")
            .from(NOTICED)
            .to(APPEALED)
            .by(RESIDENT)
            .withReason()
            .when(WithinLossWindow.class)
            .opens("housing.appeal")
            .on("carryOut", "申诉期已过，按结论办理")
            .from(NOTICED)
            .to(CARRIED_OUT)
            .by(SYSTEM)
            .when(LossWindowOver.class)
            .runs(CarryingOutLoss.class)
            .on("appealDismissed", "申诉不成立，按结论办理")
            .from(APPEALED)
            .to(CARRIED_OUT)
            .by(SYSTEM)
            .withReason()
            .runs(CarryingOutLoss.class)
            .on("overturnToFirst", "申诉成立，保留")
            .from(APPEALED)
            .to(KEPT)
            .by(SYSTEM)
            .withReason()
            .on("overturnToSecond", "申诉成立，保留")
            .from(APPEALED)
            .to(KEPT)
            .by(SYSTEM)
            .withReason()
            .end();

    @Override
    public String label() {
        return "公租房年度核查";
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
        return form.year() + " 年核查 · " + Target.valueOf(form.target()).label() + " · "
                + String.join("、", form.reasons());
    }

    @Override
    public List<Milestone> milestones() {
        return List.of(
                new Milestone("告知", Set.of("PROPOSED", "NOTICED")),
                new Milestone("申诉", Set.of("APPEALED")),
                new Milestone("办结", Set.of("KEPT", "CARRIED_OUT")));
    }
}
