package cn.anju.housing.billing;

import cn.anju.look.Fact;
import cn.anju.look.Format;
import java.util.List;

/// The second opinion as the run's page shows it.
public record OpinionView(boolean agrees, List<Fact> facts) {

    static OpinionView of(RentOracle.Opinion opinion) {
        return new OpinionView(
                opinion.agrees(),
                List.of(
                        Fact.of("账单", Format.number(opinion.bills()) + " 张，" + Format.money(opinion.billed())),
                        Fact.of("核对", Format.number(opinion.leases()) + " 份租约，" + Format.money(opinion.reckoned())),
                        Fact.of("不同的", Format.number(opinion.different()) + " 张")));
    }
}
