package cn.anju.housing.rectification;

import static cn.anju.housing.rectification.Rectification.State.ANSWERED;
import static cn.anju.housing.rectification.Rectification.State.CLOSED;
import static cn.anju.housing.rectification.Rectification.State.FOUND;
import static cn.anju.housing.rectification.Rectification.State.ORDERED;
import static cn.anju.identity.Role.CITY_AGENCY;
import static cn.anju.identity.Role.DISTRICT_AUTHORITY;

import cn.anju.casework.CaseState;
import cn.anju.casework.CaseType;
import cn.anju.casework.Flow;
import org.springframework.stereotype.Component;

/// The city agency orders a district to put a decided case right; the district answers within 15 working days
/// (第二十条第二款).
@Component
public final class Rectification extends CaseType<Rectification.Form> {

    public static final String KEY = "housing.rectification";

    /// @param application the number of the decided case
    /// @param finding what the city agency found
    public record Form(String application, String finding) {}

    /// Where a rectification can stand.
    public enum State implements CaseState {
        FOUND("发现问题"),
        ORDERED("已责令整改"),
        ANSWERED("区县已反馈"),
        CLOSED("整改完成");

        private final String label;

        State(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    static final Flow FLOW = Flow.of(KEY, 1, State.values(), FOUND)
            .on("order", "责令整改")
            .from(FOUND)
            .to(ORDERED)
            .by(CITY_AGENCY)
            .within("housing.rectification")
            .on("answer", "反馈整改情况")
            .from(ORDERED)
            .to(ANSWERED)
            .by(DISTRICT_AUTHORITY)
            .withReason()
            .on("close", "认可，办结")
            .from(ANSWERED)
            .to(CLOSED)
            .by(CITY_AGENCY)
            .otherThan("answer")
            .on("reopen", "整改不到位，重新整改")
            .from(ANSWERED)
            .to(ORDERED)
            .by(CITY_AGENCY)
            .otherThan("answer")
            .withReason()
            .within("housing.rectification")
            .end();

    @Override
    public String label() {
        return "审核整改";
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
        return form.application() + "：" + form.finding();
    }
}
