package cn.anju.housing.recheck;

import cn.anju.casework.CaseFile;
import cn.anju.casework.ResidentWords;
import cn.anju.housing.application.EligibilityDecisions;
import cn.anju.housing.apply.DecisionWords;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// A loss in the words of the household that it is about.
@Component
class LossWords implements ResidentWords {

    private final EligibilityDecisions decisions;

    LossWords(EligibilityDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public String type() {
        return LossCase.KEY;
    }

    @Override
    public Told about(CaseFile file) {
        boolean rents = file.form(LossCase.Form.class).target().equals(Target.TENANTS.name());
        return switch ((LossCase.State) file.state()) {
            case PROPOSED -> told("年度核查有了结论，工作人员正在确认", "有结果会写信告诉您。");
            case NOTICED ->
                told("年度核查：已不再符合条件", "现在还没有任何变化。不同意的，请在信里写明的日期前申诉；" + (rents ? "期满不申诉的，按规定办理腾退。" : "期满不申诉的，配租资格取消。"));
            case APPEALED -> told("您的申诉正在办理", "由市公共租赁住房管理机构审理，办结以前一切不变，结果会发通知给您。");
            case KEPT -> told("申诉成立，一切保持不变", "您不用再做任何事。");
            case CARRIED_OUT ->
                told(rents ? "租住资格已取消" : "配租资格已取消", rents ? "腾退按规定办理，可以给予的过渡期会在通知里写明。" : "以后情况有变化，可以随时重新申请。");
        };
    }

    @Override
    public Optional<Explained> decision(CaseFile file) {
        return decisions.latest(file.id()).map(DecisionWords::explain);
    }

    private static Told told(String headline, String next) {
        return new Told(headline, next, null, Set.of());
    }
}
