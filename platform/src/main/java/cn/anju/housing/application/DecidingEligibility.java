package cn.anju.housing.application;

import cn.anju.casework.MoveContext;
import cn.anju.casework.MoveEffect;
import cn.anju.casework.Refusal;
import cn.anju.casework.RefusedInEffect;
import cn.anju.policy.InvalidCase;
import cn.anju.policy.NoValueInForce;
import org.springframework.stereotype.Component;

/// Checks income and eligibility when the first review begins, and keeps the decision.
@Component
public class DecidingEligibility implements MoveEffect {

    private final EligibilityDecisions decisions;

    DecidingEligibility(EligibilityDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public void happen(MoveContext move) {
        try {
            decisions.decide(move.file(), move.actor());
        } catch (NoValueInForce early) {
            throw new RefusedInEffect(Refusal.of("no-parameter", "提交当日还没有可用的标准：" + early.reason(), "请联系参数管理员录入后再试。"));
        } catch (InvalidCase impossible) {
            throw new RefusedInEffect(new Refusal(
                    "cannot-decide", impossible.path(), "按现有信息还不能核算：" + impossible.reason(), "请退回补正，或录入正确的信息后再试。"));
        }
    }
}
