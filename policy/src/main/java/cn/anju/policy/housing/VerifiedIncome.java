package cn.anju.policy.housing;

import cn.anju.policy.Fact;
import cn.anju.policy.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One adult's verified income and where it comes from, or what is missing to verify it.
record VerifiedIncome(
        @Nullable BigDecimal income, @Nullable Source source, boolean wageRead, String text, List<String> missing) {

    /// Where a verified income comes from.
    enum Source {
        SHARED,
        INDUSTRY,
        CERTIFICATE
    }

    private static final List<String> RECORDS = List.of("socialInsurance", "housingFund", "tax");

    /// Shared records first (the highest counts); without any, the declared income if it is not below the trade's
    /// average; below it, the employer's certificate.
    static VerifiedIncome of(Income.Earner earner, String path, AverageWages wages) {
        if (!earner.sharedKnown()) {
            return missing("还不知道共享信息中的收入。", false, path + ".shared");
        }
        List<String> unknown = new ArrayList<>();
        BigDecimal highest = null;
        for (int i = 0; i < RECORDS.size(); i++) {
            Fact<BigDecimal> record = earner.shared().get(i);
            BigDecimal amount = record.value();
            if (!record.known()) {
                unknown.add(path + ".shared." + RECORDS.get(i));
            } else if (amount != null && (highest == null || amount.compareTo(highest) > 0)) {
                highest = amount;
            }
        }
        if (!unknown.isEmpty()) {
            return missing("共享信息还没有查全。", false, unknown.toArray(String[]::new));
        }
        if (highest != null) {
            return new VerifiedIncome(
                    highest, Source.SHARED, false, "按共享信息核定年收入" + Words.yuan(highest) + "（取最高的一项）。", List.of());
        }
        return byTrade(earner, path, wages);
    }

    private static VerifiedIncome byTrade(Income.Earner earner, String path, AverageWages wages) {
        BigDecimal declared = earner.declaredIncome();
        String industry = earner.industry();
        if (declared == null || industry == null) {
            List<String> unknown = new ArrayList<>();
            if (declared == null) {
                unknown.add(path + ".declaredIncome");
            }
            if (industry == null) {
                unknown.add(path + ".industry");
            }
            return missing("没有共享信息，还需要申报收入和所在行业。", false, unknown.toArray(String[]::new));
        }
        BigDecimal average = wages.of(industry, path + ".industry");
        String against = "申报年收入" + Words.yuan(declared)
                + (declared.compareTo(average) < 0 ? "低于" : "不低于") + wages.year() + "年同行业平均工资"
                + Words.yuan(average);
        if (declared.compareTo(average) >= 0) {
            return new VerifiedIncome(declared, Source.INDUSTRY, true, against + "，按申报核定。", List.of());
        }
        BigDecimal certificate = earner.certificateIncome();
        return certificate == null
                ? missing(against + "，需要用人单位的收入证明。", true, path + ".certificateIncome")
                : new VerifiedIncome(
                        certificate,
                        Source.CERTIFICATE,
                        true,
                        against + "，按收入证明核定" + Words.yuan(certificate) + "。",
                        List.of());
    }

    private static VerifiedIncome missing(String text, boolean wageRead, String... paths) {
        return new VerifiedIncome(null, null, wageRead, text, List.of(paths));
    }
}
