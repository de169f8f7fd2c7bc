package cn.anju.housing.exit;

import static cn.anju.housing.exit.ExitCase.State.CLOSED;
import static cn.anju.housing.exit.ExitCase.State.CONTESTED;
import static cn.anju.housing.exit.ExitCase.State.COURT;
import static cn.anju.housing.exit.ExitCase.State.NOTICED;
import static cn.anju.housing.exit.ExitCase.State.OPENED;
import static cn.anju.housing.exit.ExitCase.State.ORDERED;
import static cn.anju.housing.exit.ExitCase.State.OVERDUE;
import static cn.anju.housing.exit.ExitCase.State.VACATED;
import static cn.anju.housing.exit.ExitCase.State.WITHDRAWN;
import static cn.anju.identity.Role.DISTRICT_AUTHORITY;
import static cn.anju.identity.Role.OPERATOR;
import static cn.anju.identity.Role.RESIDENT;
import static cn.anju.identity.Role.SECOND_REVIEWER;
import static cn.anju.identity.Role.SYSTEM;

import cn.anju.casework.CaseFile;
import cn.anju.casework.CaseState;
import cn.anju.casework.CaseType;
import cn.anju.casework.Flow;
import cn.anju.housing.application.Relation;
import cn.anju.identity.Role;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/// A household has to leave its home: from the notice to the settled account (第三十八至四十一条).
@Component
public final class ExitCase extends CaseType<ExitCase.Form> {

    public static final String KEY = "housing.exit";

    /// @param lease the number of the lease that is to end
    /// @param home the code of the home
    public record Form(String lease, String home, ExitGrounds grounds) {}

    /// Where an exit can stand.
    public enum State implements CaseState {
        OPENED("已立案"),
        NOTICED("已通知腾退"),
        CONTESTED("异议核实中"),
        OVERDUE("逾期未腾退"),
        ORDERED("已责令限期退回"),
        COURT("已申请强制执行"),
        VACATED("已交房待结算"),
        CLOSED("已办结"),
        WITHDRAWN("已撤销");

        private final String label;

        State(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    static final Flow FLOW = Flow.of(KEY, 1, State.values(), OPENED)
            .on("notice", "发出腾退通知（没有过渡期）")
            .from(OPENED)
            .to(NOTICED)
            .by(OPERATOR, DISTRICT_AUTHORITY)
            .within("housing.exit-leave")
            .when(GroundsStand.class)
            .runs(GivingNotice.class)
            .on("noticeWithTransition", "发出腾退通知，给予过渡期")
            .from(OPENED)
            .to(NOTICED)
            .by(OPERATOR, DISTRICT_AUTHORITY)
            .when(GroundsStand.class)
            .when(TransitionPossible.class)
            .runs(GivingNotice.class)
            .on("vacate", "确认交房")
            .from(OPENED, NOTICED, CONTESTED)
            .to(VACATED)
            .by(OPERATOR, DISTRICT_AUTHORITY)
            .within("housing.exit-settle")
            .when(CheckedOut.class)
            .runs(GivingBack.class)
            .on("contest", "提出异议")
            .from(NOTICED)
            .to(CONTESTED)
            .by(RESIDENT)
            .withReason()
            .within("housing.exit-contest")
            .on("contestDismissed", "异议不成立，继续腾退")
            .from(CONTESTED)
            .to(NOTICED)
            .by(DISTRICT_AUTHORITY)
            .otherThan("notice", "noticeWithTransition")
            .withReason()
            .runs(AnsweringContest.class)
            .on("contestUpheld", "异议成立，撤销腾退")
            .from(CONTESTED)
            .to(WITHDRAWN)
            .by(DISTRICT_AUTHORITY)
            .otherThan("notice", "noticeWithTransition")
            .withReason()
            .runs(Withdrawing.class)
            .on("overdue", "期限已过，没有腾退")
            .from(NOTICED)
            .to(OVERDUE)
            .by(SYSTEM)
            .when(LeavingOver.class)
            .within("housing.exit-overdue")
            .on("order", "责令限期退回")
            .from(OVERDUE)
            .to(ORDERED)
            .by(DISTRICT_AUTHORITY)
            .otherThan("notice", "noticeWithTransition")
            .withReason()
            .within("housing.exit-order")
            .runs(Ordering.class)
            .on("court", "申请法院强制执行")
            .from(ORDERED)
            .to(COURT)
            .by(DISTRICT_AUTHORITY, SECOND_REVIEWER)
            .otherThan("order")
            .when(OrderOver.class)
            .withReason()
            .runs(GoingToCourt.class)
            .on("vacate", "确认交房")
            .from(OVERDUE, ORDERED, COURT)
            .to(VACATED)
            .by(DISTRICT_AUTHORITY, OPERATOR)
            .within("housing.exit-settle")
            .when(CheckedOut.class)
            .runs(GivingBack.class)
            .on("close", "结算并办结")
            .from(VACATED)
            .to(CLOSED)
            .by(OPERATOR, DISTRICT_AUTHORITY)
            .runs(Closing.class)
            .on("withdraw", "撤销：原因已经消除")
            .from(OPENED, NOTICED, OVERDUE, ORDERED)
            .to(WITHDRAWN)
            .by(DISTRICT_AUTHORITY)
            .withReason()
            .runs(Withdrawing.class)
            .end();

    @Override
    public String label() {
        return "公租房腾退";
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
        return form.home() + "：" + form.grounds().label();
    }

    @Override
    public Set<Role> readers() {
        return Set.of(Role.DISTRICT_AUTHORITY, Role.CITY_AGENCY, Role.FINANCE, Role.AUDITOR);
    }

    @Override
    public List<Milestone> milestones() {
        return List.of(
                new Milestone("立案", Set.of("OPENED")),
                new Milestone("通知腾退", Set.of("NOTICED", "CONTESTED")),
                new Milestone("限期退回", Set.of("OVERDUE", "ORDERED", "COURT")),
                new Milestone("交房", Set.of("VACATED")),
                new Milestone("结算办结", Set.of("CLOSED")));
    }
}
