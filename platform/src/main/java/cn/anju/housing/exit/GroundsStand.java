package cn.anju.housing.exit;

import cn.anju.casework.MoveContext;
import cn.anju.casework.MoveGuard;
import cn.anju.casework.Refusal;
import cn.anju.housing.lease.LeaseNumber;
import cn.anju.housing.lease.Leases;
import java.util.List;
import org.springframework.stereotype.Component;

/// The facts of today still carry the reason: whoever has paid meanwhile is not told to leave.
@Component
class GroundsStand implements MoveGuard {

    private final Leases leases;
    private final ExitFacts facts;

    GroundsStand(Leases leases, ExitFacts facts) {
        this.leases = leases;
        this.facts = facts;
    }

    @Override
    public List<Refusal> against(MoveContext move) {
        var form = move.file().form(ExitCase.Form.class);
        var lease = leases.find(new LeaseNumber(form.lease())).orElseThrow();
        var decided = facts.decide(lease, form.grounds(), ExitFacts.Steps.NONE, move.today());
        return decided.carries(form.grounds())
                ? List.of()
                : List.of(Refusal.of("grounds-gone", "立案的原因现在不成立了：" + decided.sentence(form.grounds()), "请撤销本案。"));
    }
}
