package cn.anju.housing.redeclaration;

import cn.anju.casework.CaseFile;
import cn.anju.casework.Cases;
import cn.anju.casework.MoveContext;
import cn.anju.casework.MoveGuard;
import cn.anju.casework.Refusal;
import cn.anju.housing.application.HousingApplication;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/// Only who was qualified before the measure declares anew, and once.
@Component
class MayRedeclare implements MoveGuard {

    private final Cases cases;
    private final Redeclarations redeclarations;

    MayRedeclare(Cases cases, Redeclarations redeclarations) {
        this.cases = cases;
        this.redeclarations = redeclarations;
    }

    @Override
    public List<Refusal> against(MoveContext move) {
        return against(cases.the(Objects.requireNonNull(move.file().parent())));
    }

    List<Refusal> against(CaseFile application) {
        if (!application.isIn(HousingApplication.State.QUALIFIED, HousingApplication.State.OFFERED)
                || redeclarations.qualifiedBefore(application.id()).isEmpty()) {
            return List.of(Refusal.of("not-a-holder", "这件申请不用重新申报。", "只有 2024 年 7 月 22 日以前取得资格、还在轮候的家庭要重新申报。"));
        }
        return redeclarations.of(application.id()).isPresent()
                ? List.of(Refusal.of("declared-already", "您已经申报过了。", "进展在“我的办理”里。"))
                : List.of();
    }
}
