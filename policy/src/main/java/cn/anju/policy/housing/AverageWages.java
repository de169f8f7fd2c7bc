package cn.anju.policy.housing;

import cn.anju.policy.InvalidCase;
import cn.anju.policy.InvalidCase.Code;
import cn.anju.policy.NoValueInForce;
import cn.anju.policy.ParameterValue;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The average wages of one statistical year by industry; a what-if may leave the year out.
record AverageWages(ParameterValue table, int year) {

    /// The average wage of an industry in yuan a year.
    ///
    /// @throws InvalidCase if the table has no such industry
    /// @throws NoValueInForce if it has no value for the year
    BigDecimal of(String industry, String path) {
        if (table.table().isEmpty()) {
            throw new NoValueInForce(table.id(), year + "年各行业平均工资尚未录入（参数 " + table.id() + "）。");
        }
        Object wages = table.table().get(industry);
        if (wages == null) {
            throw new InvalidCase(Code.UNKNOWN_VALUE, path, "平均工资表中没有行业 " + industry);
        }
        Object wage = wages instanceof Map<?, ?> years ? years.get(String.valueOf(year)) : wages;
        if (wage == null) {
            throw new NoValueInForce(table.id(), "参数 " + table.id() + " 没有行业 " + industry + " " + year + "年的平均工资。");
        }
        return amount(wage, industry);
    }

    private BigDecimal amount(@Nullable Object wage, String industry) {
        try {
            BigDecimal amount = wage instanceof BigDecimal number ? number : new BigDecimal(String.valueOf(wage));
            if (amount.signum() >= 0) {
                return amount;
            }
        } catch (NumberFormatException e) {
            // said below, together with negative amounts
        }
        throw new InvalidCase(
                Code.WRONG_TYPE, "parameters." + table.id(), "行业 " + industry + " 的平均工资应当是不小于0的数字：" + wage);
    }
}
