package cn.anju.policy.elder;

import cn.anju.policy.ParameterValue;
import cn.anju.policy.Parameters;
import cn.anju.policy.elder.MealSubsidy.LunchClass;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/// The parameters of `elder.meal-subsidy`: yuan per lunch, and the age from which two of the groups count.
record LunchRates(
        ParameterValue price,
        ParameterValue first,
        ParameterValue second,
        ParameterValue delivery,
        ParameterValue age) {

    static final List<String> IDS = List.of(
            "elder.meal.price",
            "elder.meal.subsidy-class-1",
            "elder.meal.subsidy-class-2",
            "elder.meal.delivery",
            "elder.meal.age");

    static LunchRates on(Parameters parameters, LocalDate on) {
        return parameters.resolved(LunchRates.class, on, (set, day) -> {
            List<ParameterValue> values = set.inForceOn(IDS, day);
            return new LunchRates(values.get(0), values.get(1), values.get(2), values.get(3), values.get(4));
        });
    }

    BigDecimal of(LunchClass found) {
        return switch (found) {
            case CLASS_1 -> first.number();
            case CLASS_2 -> second.number();
            case NONE -> BigDecimal.ZERO;
        };
    }

    ParameterValue[] used() {
        return new ParameterValue[] {price, first, second, delivery, age};
    }
}
