package cn.anju.housing.objection;

import static cn.anju.housing.objection.Appeal.State.DISMISSED;
import static cn.anju.housing.objection.Appeal.State.FILED;
import static cn.anju.housing.objection.Appeal.State.IN_REVIEW;
import static cn.anju.housing.objection.Appeal.State.OVERTURNED;
import static cn.anju.identity.Role.CITY_AGENCY;

import cn.anju.casework.CaseState;
import cn.anju.casework.CaseType;
import cn.anju.casework.Flow;
import cn.anju.casework.MoveContext;
import java.util.Objects;
import org.springframework.stereotype.Component;

/// An appeal to the city agency against a refusal or a cancellation (第十九条第三款).
@Component
public final class Appeal extends CaseType<Appeal.Form> {

    public static final String KEY = "housing.appeal";

    /// @param application the number of the application appealed
    /// @param text what the applicant says is wrong
    public record Form(String application, String text) {}

    /// Where an appeal can stand.
    public enum State implements CaseState {
        FILED("已提出"),
        IN_REVIEW("市级审理中"),
        DISMISSED("维持原结论"),
        OVERTURNED("申诉成立");

        private final String label;

        State(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    static final Flow FLOW = Flow.of(KEY, 1, State.values(), FILED)
            .on("take", "受理申诉")
            .from(FILED)
            .to(IN_REVIEW)
            .by(CITY_AGENCY)
            .within("housing.appeal-review")
            .on("dismiss", "维持原结论")
            .from(IN_REVIEW)
            .to(DISMISSED)
            .by(CITY_AGENCY)
            .withReason()
            .runs(ClosingAppeal.class)
            .on("overturnToFirst", "申诉成立，重新初审")
            .from(IN_REVIEW)
            .to(OVERTURNED)
            .by(CITY_AGENCY)
            .withReason()
            .runs(ClosingAppeal.class)
            .on("overturnToSecond", "申诉成立，重新复审")
            .from(IN_REVIEW)
            .to(OVERTURNED)
            .by(CITY_AGENCY)
            .withReason()
            .runs(ClosingAppeal.class)
            .end();

    @Override
    public String label() {
        return "公租房申诉";
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
        return "对 " + form.application() + " 的审核结果";
    }

    @Override
    public Form formBeneath(MoveContext parent) {
        return new Form(parent.file().number().value(), Objects.requireNonNull(parent.reason()));
    }
}
