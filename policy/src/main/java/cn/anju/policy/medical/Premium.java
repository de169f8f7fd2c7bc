package cn.anju.policy.medical;

import cn.anju.policy.Amounts;
import cn.anju.policy.Citation;
import cn.anju.policy.Citation.Document;
import cn.anju.policy.Condition;
import cn.anju.policy.Explanation;
import cn.anju.policy.Facts;
import cn.anju.policy.Field;
import cn.anju.policy.Finding;
import cn.anju.policy.Needs;
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
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// `medical.premium`: what is paid towards the premium of resident insurance (重特大疾病方案 二（二）1).
///
/// Read as it stands: with the second tier every group but the sixth gets the whole premium of the first, so that
/// some pay less in the second tier's first part than they would in the first.
public final class Premium extends StandardRule<Premium.Insured> {

    private static final Condition PAID = new Condition("SPB-M-2-2-1", Citation.of(Document.SPB_M, "2-2-1"));
    private static final String RATES = "medical.premium-rates";
    private static final String SECOND_RATE = "medical.premium-rate-tier-2";
    private static final String FIRST = "medical.premium-tier-1";
    private static final String SECOND = "medical.premium-tier-2";

    private static final Shape SHAPE =
            Shape.of(Field.choices("groups", AssistedGroup.class, "认定的救助对象类别"), Field.level("tier", 1, 2, "参保档次"));

    /// Somebody who insures himself; a null component is unknown.
    public record Insured(
            @Nullable Set<AssistedGroup> groups, @Nullable Integer tier) {}

    public Premium() {
        super("medical.premium", "居民医保个人缴费的资助", SHAPE, List.of(RATES, SECOND_RATE, FIRST, SECOND), List.of(PAID));
    }

    @Override
    public Insured read(Facts facts, LocalDate on, Parameters parameters) {
        return new Insured(facts.choices("groups", AssistedGroup.class), facts.get("tier", Integer.class));
    }

    @Override
    public Trace evaluate(Insured insured, LocalDate on, Parameters parameters) {
        ParameterValue rates = parameters.inForceOn(RATES, on);
        ParameterValue secondRate = parameters.inForceOn(SECOND_RATE, on);
        Needs needs = new Needs();
        Set<AssistedGroup> groups = needs.of(insured.groups(), "facts.groups", Set.of());
        int tier = needs.of(insured.tier(), "facts.tier", 1);
        if (needs.any()) {
            return Finding.needs(PAID, "还不知道认定类别或参保档次，无法计算资助。", needs.paths(), rates, secondRate);
        }
        BigDecimal rate = rate(groups, rates, tier == 2 ? secondRate : null);
        ParameterValue premium = parameters.inForceOn(tier == 1 ? FIRST : SECOND, on);
        ParameterValue base = rate.signum() > 0 ? parameters.inForceOn(FIRST, on) : premium;
        BigDecimal subsidy = Amounts.cents(Amounts.share(base.number(), rate));
        BigDecimal pays = Amounts.cents(premium.number().subtract(subsidy).max(BigDecimal.ZERO));
        String text = rate.signum() == 0
                ? "没有资助参保的认定类别，由本人缴费" + Words.yuan(pays) + "。"
                : "按一档个人缴费标准的" + Words.plain(rate) + "%资助" + Words.yuan(subsidy) + "，本人缴费" + Words.yuan(pays) + "。";
        return Finding.decided(() -> new Explanation()
                .value("subsidy", subsidy)
                .value("pays", pays)
                .used(rates, secondRate, base, premium)
                .condition(PAID.result(Status.of(rate.signum() > 0), text)));
    }

    /// The best rate of the groups somebody belongs to; the second tier has one rate for all that have one.
    private static BigDecimal rate(Set<AssistedGroup> groups, ParameterValue rates, @Nullable ParameterValue second) {
        Map<String, Object> table = rates.table();
        BigDecimal best = groups.stream()
                .map(group -> table.get(group.name()))
                .map(percent -> percent == null ? BigDecimal.ZERO : new BigDecimal(String.valueOf(percent)))
                .reduce(BigDecimal.ZERO, BigDecimal::max);
        return second == null || best.signum() == 0 ? best : second.number();
    }
}
