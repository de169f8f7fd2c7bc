package cn.anju.policy.disability;

import cn.anju.policy.Amounts;
import cn.anju.policy.Schemas;
import cn.anju.policy.disability.ChildRates.Training;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a child gets in a year, in yuan.
///
/// @param trainingRow the row of the training grant that applies
/// @param travels whether the child has a claim to the travel grant, also where no month was trained
record ChildGrant(
        Optional<Training> trainingRow,
        BigDecimal training,
        boolean travels,
        BigDecimal travel,
        boolean hardship,
        BigDecimal diagnosis) {

    static final ChildGrant NONE =
            new ChildGrant(Optional.empty(), Amounts.NOTHING, false, Amounts.NOTHING, false, Amounts.NOTHING);

    ChildGrant {
        training = Amounts.cents(training);
        travel = Amounts.cents(travel);
        diagnosis = Amounts.cents(diagnosis);
    }

    BigDecimal total() {
        return training.add(travel).add(diagnosis);
    }

    /// The benefits of the catalogue that pay something.
    List<Map<String, Object>> benefits() {
        List<Map<String, Object>> benefits = new ArrayList<>();
        trainingRow.ifPresent(row -> add(row.benefit(), training, benefits));
        add(hardship ? "D-13" : "D-12", travel, benefits);
        add("D-14", diagnosis, benefits);
        return benefits;
    }

    private static void add(String id, BigDecimal amount, List<Map<String, Object>> benefits) {
        if (amount.signum() > 0) {
            benefits.add(Schemas.ordered("id", id, "amount", amount));
        }
    }
}
