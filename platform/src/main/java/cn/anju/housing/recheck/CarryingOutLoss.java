package cn.anju.housing.recheck;

import cn.anju.casework.CaseFile;
import cn.anju.casework.Cases;
import cn.anju.casework.MoveContext;
import cn.anju.casework.MoveEffect;
import cn.anju.casework.MoveRequest;
import cn.anju.casework.MovingCase;
import cn.anju.housing.application.HousingApplication;
import cn.anju.identity.Actor;
import java.util.Objects;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// Ends what the household no longer qualifies for: the qualification of an applicant, the tenancy of a tenant. Who has
/// meanwhile given up by themselves is left as they are.
@Component
class CarryingOutLoss implements MoveEffect {

    private final Cases cases;
    private final MovingCase moving;
    private final EndingTenancy tenancies;

    CarryingOutLoss(Cases cases, @Lazy MovingCase moving, EndingTenancy tenancies) {
        this.cases = cases;
        this.moving = moving;
        this.tenancies = tenancies;
    }

    /// A home that is on offer to the household is decided first.
    boolean mayCarryOut(CaseFile loss) {
        return !application(loss).isIn(HousingApplication.State.OFFERED);
    }

    @Override
    public void happen(MoveContext move) {
        var loss = move.file();
        var application = cases.lock(Objects.requireNonNull(loss.parent()));
        var form = loss.form(LossCase.Form.class);
        String reason = form.year() + " 年度核查：" + String.join("、", form.reasons()) + "（核查事项 " + loss.number() + "）";
        if (application.isIn(HousingApplication.State.QUALIFIED)) {
            moving.mustMove(MoveRequest.of(application, "cancelAfterRecheck").because(reason), Actor.SYSTEM);
        } else if (application.isIn(HousingApplication.State.LEASED)) {
            tenancies.end(application, reason);
        }
    }

    private CaseFile application(CaseFile loss) {
        return cases.the(Objects.requireNonNull(loss.parent()));
    }
}
