package cn.anju.policy.medical;

import cn.anju.policy.Amounts;
import cn.anju.policy.InvalidCase;
import cn.anju.policy.InvalidCase.Code;
import cn.anju.policy.ParameterValue;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Critical-illness insurance (大病保险): what it pays in all on so much own cost in a year.
///
/// @param threshold yuan that stay with the patient
/// @param bands where each rate starts, in yuan above the threshold, ascending
record CriticalIllness(BigDecimal threshold, List<Band> bands) {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    /// A rate in percent, from so many yuan above the threshold.
    record Band(BigDecimal from, BigDecimal rate) {}

    /// The insurance of those without favour.
    static CriticalIllness of(ParameterValue threshold, ParameterValue bands) {
        List<Band> read = bands.rows().stream()
                .map(row -> new Band(number(row, "from", bands.id()), number(row, "rate", bands.id())))
                .sorted(Comparator.comparing(Band::from))
                .toList();
        return new CriticalIllness(threshold.number(), read);
    }

    private static BigDecimal number(Map<String, Object> row, String key, String id) {
        @Nullable Object value = row.get(key);
        try {
            return new BigDecimal(String.valueOf(value));
        } catch (NumberFormatException e) {
            throw new InvalidCase(Code.WRONG_TYPE, "parameters." + id, "每一行应当有数字 from 和 rate");
        }
    }

    /// The same with a lower threshold and higher rates, none above the whole.
    CriticalIllness favoured(BigDecimal thresholdPercent, BigDecimal points) {
        List<Band> higher = bands.stream()
                .map(band -> new Band(band.from(), band.rate().add(points).min(ALL)))
                .toList();
        return new CriticalIllness(Amounts.cents(Amounts.share(threshold, thresholdPercent)), higher);
    }

    /// What is paid in all once the own cost of the year has come to this.
    BigDecimal paidOn(BigDecimal ownCost) {
        BigDecimal over = ownCost.subtract(threshold);
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < bands.size(); i++) {
            BigDecimal from = bands.get(i).from();
            BigDecimal to = i + 1 < bands.size() ? over.min(bands.get(i + 1).from()) : over;
            BigDecimal part = to.subtract(from);
            if (part.signum() > 0) {
                sum = sum.add(Amounts.share(part, bands.get(i).rate()));
            }
        }
        return Amounts.cents(sum);
    }
}
