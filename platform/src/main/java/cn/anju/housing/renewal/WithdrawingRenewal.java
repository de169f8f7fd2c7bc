package cn.anju.housing.renewal;

import cn.anju.casework.MoveContext;
import cn.anju.casework.MoveEffect;
import org.springframework.stereotype.Component;

/// The tenant does not want to renew after all; the lease ends at its term.
@Component
class WithdrawingRenewal implements MoveEffect {

    private final Renewals renewals;

    WithdrawingRenewal(Renewals renewals) {
        this.renewals = renewals;
    }

    @Override
    public void happen(MoveContext move) {
        renewals.become(move.file().id(), Renewals.Outcome.WITHDRAWN, move.today());
    }
}
