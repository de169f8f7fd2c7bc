package cn.anju.housing.renewal;

import cn.anju.casework.ParametersInForce;
import cn.anju.housing.application.ApplicationForm;
import cn.anju.housing.application.ApplicationForm.Recognition;
import cn.anju.housing.application.FamilyMember;
import cn.anju.housing.lease.OldConditions;
import cn.anju.identity.PersonId;
import cn.anju.look.Format;
import cn.anju.policy.RuleSets;
import cn.anju.policy.housing.Regime;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Compares what a household declares with the limits of either set of conditions, before it chooses one.
@Component
public class Comparing {

    private static final BigDecimal MONTHS = new BigDecimal(12);

    private final ParametersInForce parameters;
    private final Clock clock;

    Comparing(ParametersInForce parameters, Clock clock) {
        this.parameters = parameters;
        this.clock = clock;
    }

    /// One comparison.
    ///
    /// @param income what was compared with the limit, in words
    /// @param within whether the declared income is within the limit
    /// @param open whether these conditions leave the home or the place to the household
    /// @param old what the rent would depend on under the old conditions; null for all others
    /// @param why what comes of it
    public record Compared(
            Regime regime,
            String income,
            boolean within,
            boolean open,
            @Nullable OldConditions old,
            String why) {

        public String title() {
            return regime == Regime.CURRENT ? "按现行条件" : "按原申请条件";
        }
    }

    /// @param incomes yearly incomes of the adults, yuan
    public Compared of(
            ApplicationForm form,
            String place,
            List<FamilyMember> members,
            Map<PersonId, BigDecimal> incomes,
            Regime regime) {
        var recognition = form.recognition();
        if (recognition != Recognition.NONE) {
            return new Compared(regime, "经认定的" + recognition.label() + "，不看收入", true, true, null, "按困难家庭的租金标准。");
        }
        var limit = limit(form, place, members, incomes, regime);
        int heads = members.size();
        var sum = incomes.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean together = regime == Regime.PRE_2024 && heads == 2;
        var divisor = together ? MONTHS : MONTHS.multiply(BigDecimal.valueOf(heads));
        boolean within = sum.compareTo(limit.multiply(divisor)) <= 0;
        String compared = "%s %s，标准 %s"
                .formatted(
                        together ? "两人合计每月" : heads == 1 ? "每月" : "人均每月",
                        Format.money(sum.divide(divisor, 2, RoundingMode.HALF_UP)),
                        Format.money(limit));
        if (regime == Regime.CURRENT) {
            return new Compared(
                    regime, compared, within, within, null, within ? "没有超过现行标准，按租金标准。" : "收入超过现行标准，按这一种不符合条件。");
        }
        var old = new OldConditions(
                sum.divide(MONTHS.multiply(BigDecimal.valueOf(heads)), 2, RoundingMode.CEILING),
                limit.divide(BigDecimal.valueOf(together ? heads : 1), 2, RoundingMode.HALF_UP));
        return new Compared(regime, compared, within, true, old, why(old, within));
    }

    private String why(OldConditions old, boolean within) {
        var today = LocalDate.now(clock);
        if (within) {
            return "没有超过原标准，按租金标准。";
        }
        var over = parameters
                .set()
                .inForceOn("housing.rent.over-income-factor", today)
                .number();
        var above = parameters
                .set()
                .inForceOn("housing.rent.market-above-factor", today)
                .number();
        return old.incomePerHead().compareTo(old.limitPerHead().multiply(above)) > 0
                ? "收入超过原标准的 %s 倍，按市场租金。".formatted(above.toPlainString())
                : "收入超过原标准但没有超过 %s 倍，按租金标准的 %s 倍。".formatted(above.toPlainString(), over.toPlainString());
    }

    /// The limit as the rule itself reckons it, for a household of this size.
    private BigDecimal limit(
            ApplicationForm form,
            String place,
            List<FamilyMember> members,
            Map<PersonId, BigDecimal> incomes,
            Regime regime) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("level", String.valueOf(form.level()));
        facts.put("place", place);
        facts.put("recognition", "NONE");
        facts.put("regime", regime.name());
        facts.put(
                "persons",
                members.stream()
                        .map(one -> Map.of(
                                "relation",
                                relation(one.relation().name()),
                                "birthDate",
                                one.birthDate().toString(),
                                "annualIncome",
                                incomes.getOrDefault(one.person(), BigDecimal.ZERO)))
                        .toList());
        var values = RuleSets.standard()
                .find("housing.eligibility")
                .orElseThrow()
                .decideJson(facts, LocalDate.now(clock), parameters.set())
                .values();
        return values.get("incomeLimitMonth") instanceof Number number
                ? new BigDecimal(number.toString())
                : BigDecimal.ZERO;
    }

    /// The rule knows fewer relations than the form.
    private static String relation(String relation) {
        return List.of("SELF", "SPOUSE", "CHILD", "PARENT").contains(relation) ? relation : "OTHER";
    }
}
