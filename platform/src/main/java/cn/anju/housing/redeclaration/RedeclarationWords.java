package cn.anju.housing.redeclaration;

import cn.anju.casework.CaseFile;
import cn.anju.casework.ResidentWords;
import cn.anju.housing.application.EligibilityDecisions;
import cn.anju.housing.apply.DecisionWords;
import cn.anju.housing.apply.ResidentReceipt;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Where a redeclaration stands, in the household's words.
@Component
class RedeclarationWords implements ResidentWords {

    private final EligibilityDecisions decisions;

    RedeclarationWords(EligibilityDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public String type() {
        return Redeclaration.KEY;
    }

    @Override
    public Told about(CaseFile file) {
        return switch ((Redeclaration.State) file.state()) {
            case DRAFT, ACCEPTED -> told("您的重新申报已收到，正在查询部门数据", "您不用交材料。审核期间轮候的位置不变。");
            case FIRST_REVIEW -> told("您的重新申报正在初审", "初审以后由另一位工作人员复审。轮候的位置不变。");
            case SECOND_REVIEW -> told("您的重新申报正在复审", "轮候的位置不变。");
            case KEPT -> told("您保留配租资格", "轮候的位置不变，轮到您时会发通知。");
            case UNMET -> told("初审认为不符合条件，正在由主管部门核定", "核定以前，轮候的位置不变。下面写着哪一条不符合。");
            case LOST -> told("配租资格已取消", "告知书里写着理由和怎样申诉。");
        };
    }

    @Override
    public Optional<Explained> decision(CaseFile file) {
        return decisions.latest(file.id()).map(DecisionWords::explain);
    }

    @Override
    public Optional<String> receipt(CaseFile file) {
        return decisions.latest(file.id()).map(made -> ResidentReceipt.of(made.receipt(), made.sha256()));
    }

    private static Told told(String headline, String next) {
        return new Told(headline, next, null, Set.of("submit"));
    }
}
