package cn.anju.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A fact that a condition compared, kept as data: enough to print it, and to work out what would change the answer.
public sealed interface Comparison {

    /// The path of the fact, for example `facts.persons[0].annualIncome`.
    String fact();

    /// What the fact is called when speaking to a resident.
    String label();

    Map<String, Object> toMap();

    /// Which side of the limit is the good one.
    enum Side {
        AT_MOST("不高于"),
        BELOW("低于"),
        AT_LEAST("不低于");

        private final String chinese;

        Side(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }

    /// A number against a limit.
    ///
    /// @param share how the number came about, if it is a share of a total, or null
    record Bound(
            String fact,
            String label,
            BigDecimal value,
            Side side,
            BigDecimal limit,
            Unit unit,
            @Nullable Share share) implements Comparison {
        @Override
        public Map<String, Object> toMap() {
            return Schemas.ordered(
                    "fact", fact, "value", value, "relation", side, "limit", limit, "unit", unit.chinese());
        }
    }

    /// A number that is a total divided among people (and months).
    ///
    /// @param total the total, for example the yearly income of the household
    /// @param divisor what the total is divided by
    /// @param people the part of the divisor that counts people
    /// @param peopleChangeLimit whether the limit itself depends on the number of people
    record Share(
            String label, BigDecimal total, BigDecimal divisor, int people, boolean peopleChangeLimit, Unit unit) {}

    /// A date that time itself moves to the good side.
    ///
    /// @param value the date the fact gives
    /// @param metFrom the first day of decision on which the condition is met, all else unchanged
    record FromDay(String fact, String label, LocalDate value, LocalDate metFrom) implements Comparison {
        @Override
        public Map<String, Object> toMap() {
            return Schemas.ordered("fact", fact, "value", value, "metFrom", metFrom);
        }
    }

    /// A date against a last or first day that no waiting changes.
    record Day(String fact, String label, LocalDate value, LocalDate limit) implements Comparison {
        @Override
        public Map<String, Object> toMap() {
            return Schemas.ordered("fact", fact, "value", value, "limit", limit);
        }
    }

    /// A fact that has to be one of some values.
    record OneOf(String fact, String label, String value, String wanted) implements Comparison {
        @Override
        public Map<String, Object> toMap() {
            return Schemas.ordered("fact", fact, "value", value, "wanted", wanted);
        }
    }
}
