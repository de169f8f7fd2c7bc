package cn.anju.housing.lease;

import cn.anju.casework.ParametersInForce;
import cn.anju.housing.stock.RentStandard;
import cn.anju.policy.RuleSets;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The rent of a whole month that a contract states, decided by `housing.rent` (第二十七条).
@Component
public class RentAtSigning {

    private static final String LOW_RENT = "housing.rent.low-rent-rate";

    private final ParametersInForce parameters;

    RentAtSigning(ParametersInForce parameters) {
        this.parameters = parameters;
    }

    /// @param recognition the household's recognition, NONE without one
    /// @param month the first whole month of the lease
    /// @param old the income and limit of a household kept under the old conditions (第四十五条); null for all others
    public BigDecimal monthly(
            BigDecimal areaM2,
            RentStandard standard,
            String recognition,
            @Nullable OldConditions old,
            YearMonth month,
            LocalDate on) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("month", month.toString());
        facts.put("areaM2", areaM2);
        facts.put("standardRent", standard.standard());
        facts.put("marketRent", standard.market());
        facts.put("lowRentRate", parameters.set().inForceOn(LOW_RENT, on).number());
        facts.put("recognition", recognition);
        facts.put("occupiedFrom", null);
        facts.put("occupiedTo", null);
        facts.put("exchangeRefusedOn", null);
        facts.put("leaving", null);
        facts.put(
                "oldConditions",
                old == null ? null : Map.of("incomePerHead", old.incomePerHead(), "limitPerHead", old.limitPerHead()));
        var decision = RuleSets.standard().find("housing.rent").orElseThrow().decideJson(facts, on, parameters.set());
        return (BigDecimal) Objects.requireNonNull(decision.values().get("rent"));
    }
}
