package cn.anju.housing.application;

import cn.anju.casework.ParametersInForce;
import cn.anju.housing.stock.UnitType;
import cn.anju.policy.RuleSet;
import cn.anju.policy.RuleSets;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/// Which types of home a household may choose (第二十一条).
@Component
public class UnitTypeChoice {

    private static final RuleSet<?> RULE =
            RuleSets.standard().find("housing.unit-type").orElseThrow();

    private final ParametersInForce parameters;

    UnitTypeChoice(ParametersInForce parameters) {
        this.parameters = parameters;
    }

    /// Smallest first.
    public List<UnitType> allowed(Family family, LocalDate on) {
        var types = RULE.decideJson(family.forUnitType(), on, parameters.set())
                .values()
                .get("unitTypes");
        return types instanceof List<?> list
                ? list.stream()
                        .map(type -> UnitType.valueOf(String.valueOf(type)))
                        .toList()
                : List.of();
    }
}
