package cn.anju.housing.objection;

import static cn.anju.housing.objection.Objection.State.DISMISSED;
import static cn.anju.housing.objection.Objection.State.INVESTIGATING;
import static cn.anju.housing.objection.Objection.State.RECEIVED;
import static cn.anju.housing.objection.Objection.State.UPHELD;
import static cn.anju.identity.Role.DISTRICT_AUTHORITY;
import static cn.anju.identity.Role.SECOND_REVIEWER;

import cn.anju.casework.CaseState;
import cn.anju.casework.CaseType;
import cn.anju.casework.Flow;
import cn.anju.identity.Role;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// An objection to a line of the public notice: it opens an inquiry, and no qualification is gained while it stands.
@Component
public final class Objection extends CaseType<Objection.Form> {

    public static final String KEY = "housing.objection";

    /// @param notice the number of the public notice
    /// @param position the line objected to
    /// @param text what the objector says
    /// @param contact how to reach the objector; null when anonymous
    public record Form(
            String notice,
            int position,
            String text,
            @Nullable String contact) {}

    /// Where an objection can stand.
    public enum State implements CaseState {
        RECEIVED("已收到"),
        INVESTIGATING("核查中"),
        UPHELD("异议成立"),
        DISMISSED("异议不成立");

        private final String label;

        State(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    static final Flow FLOW = Flow.of(KEY, 1, State.values(), RECEIVED)
            .on("investigate", "开始核查")
            .from(RECEIVED)
            .to(INVESTIGATING)
            .by(SECOND_REVIEWER, DISTRICT_AUTHORITY)
            .within("housing.objection-inquiry")
            .on("uphold", "异议成立")
            .from(INVESTIGATING)
            .to(UPHELD)
            .by(DISTRICT_AUTHORITY)
            .withReason()
            .runs(RefusingObjectedApplication.class)
            .on("dismiss", "异议不成立")
            .from(INVESTIGATING)
            .to(DISMISSED)
            .by(DISTRICT_AUTHORITY)
            .withReason()
            .end();

    @Override
    public String label() {
        return "公示异议";
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
        return "公示 %s 第 %d 号".formatted(form.notice(), form.position());
    }

    @Override
    public Set<Role> readers() {
        return Set.of(Role.DISTRICT_AUTHORITY, Role.CITY_AGENCY, Role.AUDITOR);
    }
}
