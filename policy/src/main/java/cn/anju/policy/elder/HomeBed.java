package cn.anju.policy.elder;

import cn.anju.policy.Amounts;
import cn.anju.policy.Citation;
import cn.anju.policy.Citation.Document;
import cn.anju.policy.Condition;
import cn.anju.policy.Explanation;
import cn.anju.policy.Facts;
import cn.anju.policy.Field;
import cn.anju.policy.Finding;
import cn.anju.policy.ParameterValue;
import cn.anju.policy.Parameters;
import cn.anju.policy.Shape;
import cn.anju.policy.StandardRule;
import cn.anju.policy.Status;
import cn.anju.policy.Trace;
import cn.anju.policy.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `elder.home-bed`: who pays what of a care bed at home (沙坪坝规划 第四章第三节).
public final class HomeBed extends StandardRule<HomeBed.Bill> {

    private static final Condition SHARED = new Condition("SPB-E-4-3", Citation.of(Document.SPB_E, "4-3"));
    private static final String SELF = "elder.home-bed.self-share";

    private static final Shape SHAPE = Shape.of(Field.amount("cost", "建设或服务费用，元"));

    /// What was built or done; null while the cost is unknown.
    public record Bill(@Nullable BigDecimal cost) {}

    public HomeBed() {
        super("elder.home-bed", "家庭养老床位的自付和补助", SHAPE, List.of(SELF), List.of(SHARED));
    }

    @Override
    public Bill read(Facts facts, LocalDate on, Parameters parameters) {
        return new Bill(facts.get("cost", BigDecimal.class));
    }

    @Override
    public Trace evaluate(Bill bill, LocalDate on, Parameters parameters) {
        ParameterValue share = parameters.inForceOn(SELF, on);
        BigDecimal cost = bill.cost();
        if (cost == null) {
            return Finding.needs(SHARED, "还不知道费用，无法计算自付和补助。", List.of("facts.cost"), share);
        }
        BigDecimal self = Amounts.cents(Amounts.share(cost, share.number()));
        BigDecimal subsidy = Amounts.cents(cost.subtract(self));
        return Finding.decided(() -> new Explanation()
                .value("self", self)
                .value("subsidy", subsidy)
                .used(share)
                .condition(SHARED.result(
                        Status.MET,
                        "费用" + Words.yuan(cost) + "，本人付" + Words.plain(share.number()) + "%即" + Words.yuan(self) + "，补助"
                                + Words.yuan(subsidy) + "。")));
    }
}
