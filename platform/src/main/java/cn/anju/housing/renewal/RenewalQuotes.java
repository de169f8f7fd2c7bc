package cn.anju.housing.renewal;

import cn.anju.casework.ParametersInForce;
import cn.anju.housing.application.ApplicationForm.Recognition;
import cn.anju.housing.application.HouseholdForm;
import cn.anju.housing.lease.OldConditions;
import cn.anju.housing.lease.RenewingLease;
import cn.anju.housing.renewal.TenantLeases.Tenancy;
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

/// What a household would pay under either set of conditions, reckoned from what it declares, before it chooses.
@Component
class RenewalQuotes {

    private static final BigDecimal MONTHS = new BigDecimal(12);

    private final TenantLeases tenants;
    private final RenewingLease renewing;
    private final ParametersInForce parameters;
    private final Clock clock;

    RenewalQuotes(TenantLeases tenants, RenewingLease renewing, ParametersInForce parameters, Clock clock) {
        this.tenants = tenants;
        this.renewing = renewing;
        this.parameters = parameters;
        this.clock = clock;
    }

    /// One computation.
    ///
    /// @param income what was compared with the limit, in words
    /// @param within whether the declared income is within the limit
    /// @param rent yuan a month; null where the conditions would not allow the renewal
    /// @param why how the rent comes about
    public record Quote(
            Regime regime,
            String income,
            boolean within,
            @Nullable BigDecimal rent,
            String why) {}

    Quote of(Tenancy tenancy, Map<PersonId, BigDecimal> incomes, Regime regime) {
        var recognition = HouseholdForm.of(tenancy.application()).recognition();
        if (recognition != Recognition.NONE) {
            var rent = renewing.monthlyRent(tenancy.lease(), null, recognition.name());
            return new Quote(regime, "经认定的" + recognition.label() + "，不看收入", true, rent, "按困难家庭的租金标准。");
        }
        var values = decided(tenancy, incomes, regime);
        var limit = number(values, "incomeLimitMonth");
        int heads = tenants.members(tenancy).size();
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
            return within
                    ? new Quote(regime, compared, true, renewing.monthlyRent(tenancy.lease(), null, "NONE"), "按租金标准。")
                    : new Quote(regime, compared, false, null, "收入超过现行标准，按这一种不能续租。");
        }
        var halves = BigDecimal.valueOf(together ? heads : 1);
        var old = new OldConditions(
                sum.divide(MONTHS.multiply(BigDecimal.valueOf(heads)), 2, RoundingMode.CEILING),
                limit.divide(halves, 2, RoundingMode.HALF_UP));
        return new Quote(
                regime, compared, within, renewing.monthlyRent(tenancy.lease(), old, "NONE"), why(old, within));
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

    private Map<String, Object> decided(Tenancy tenancy, Map<PersonId, BigDecimal> incomes, Regime regime) {
        var form = HouseholdForm.of(tenancy.application());
        var members = tenants.members(tenancy);
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("level", String.valueOf(form.level()));
        facts.put("place", tenancy.lease().district());
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
        return RuleSets.standard()
                .find("housing.eligibility")
                .orElseThrow()
                .decideJson(facts, LocalDate.now(clock), parameters.set())
                .values();
    }

    /// The rule knows fewer relations than the form.
    private static String relation(String relation) {
        return List.of("SELF", "SPOUSE", "CHILD", "PARENT").contains(relation) ? relation : "OTHER";
    }

    private static BigDecimal number(Map<String, Object> values, String name) {
        return values.get(name) instanceof Number number ? new BigDecimal(number.toString()) : BigDecimal.ZERO;
    }
}
