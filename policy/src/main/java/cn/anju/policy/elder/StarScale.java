package cn.anju.policy.elder;

import cn.anju.policy.Amounts;
import cn.anju.policy.ParameterValue;
import cn.anju.policy.Parameters;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// The parameters of `elder.star`: the weights of the three marks in percent, and the score and factor of each star.
record StarScale(ParameterValue self, ParameterValue patrol, ParameterValue annual, ParameterValue bands) {

    static final List<String> IDS = List.of(
            "elder.star.weight-self", "elder.star.weight-patrol", "elder.star.weight-annual", "elder.star.bands");

    record Stars(int stars, BigDecimal factor) {}

    static StarScale on(Parameters parameters, LocalDate on) {
        return parameters.resolved(StarScale.class, on, (set, day) -> {
            List<ParameterValue> values = set.inForceOn(IDS, day);
            return new StarScale(values.get(0), values.get(1), values.get(2), values.get(3));
        });
    }

    /// The weighted score, exact.
    BigDecimal score(BigDecimal selfMark, BigDecimal patrolMark, BigDecimal annualMark) {
        return Amounts.share(selfMark, self.number())
                .add(Amounts.share(patrolMark, patrol.number()))
                .add(Amounts.share(annualMark, annual.number()));
    }

    /// The best band whose score is reached; the last band starts at 0.
    Stars stars(BigDecimal score) {
        return bands.rows().stream()
                .filter(row -> score.compareTo(number(row, "from")) >= 0)
                .findFirst()
                .map(row -> new Stars(number(row, "stars").intValueExact(), number(row, "factor")))
                .orElseThrow(() -> new IllegalStateException("no band of " + bands.id() + " takes " + score));
    }

    private static BigDecimal number(Map<String, Object> row, String key) {
        return new BigDecimal(String.valueOf(row.get(key)));
    }

    ParameterValue[] used() {
        return new ParameterValue[] {self, patrol, annual, bands};
    }
}
