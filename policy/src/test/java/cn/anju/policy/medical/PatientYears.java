package cn.anju.policy.medical;

import cn.anju.policy.Parameters;
import cn.anju.policy.medical.Claim.Referral;
import cn.anju.policy.medical.Claim.TreatmentPlace;
import cn.anju.policy.medical.Claim.VisitKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Years of claims for the tests: any mixture of groups, hospitals and ways, amounts in cents.
final class PatientYears {

    static final LocalDate ON = LocalDate.of(2025, 12, 31);

    static final Parameters SET = Parameters.shipped()
            .whatIf(Map.of(
                    "medical.critical-threshold", new BigDecimal(16_000),
                    "medical.critical-bands", List.of(row(0, 50), row(100_000, 60), row(200_000, 97)),
                    "medical.critical-cap", new BigDecimal(200_000),
                    "medical.monitoring-standard", new BigDecimal(7_000)));

    private PatientYears() {}

    private static Map<String, Object> row(int from, int rate) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("from", BigDecimal.valueOf(from));
        row.put("rate", BigDecimal.valueOf(rate));
        return row;
    }

    static List<Claim> random(Random random, int claims) {
        List<Claim> year = new ArrayList<>();
        for (int i = 0; i < claims; i++) {
            ClaimGroup group = ClaimGroup.values()[random.nextInt(7)];
            year.add(claim(random, "c" + i, group));
        }
        return year;
    }

    static Claim claim(Random random, String id, ClaimGroup group) {
        int inPolicy = 1 + random.nextInt(random.nextInt(4) == 0 ? 60_000_000 : 6_000_000);
        int basic = random.nextInt(inPolicy + 1);
        int other = random.nextInt(inPolicy - basic + 1) / 4;
        int out = random.nextInt(1_000_000);
        return new Claim(
                id,
                group,
                cents(inPolicy + out),
                cents(out),
                cents(basic),
                cents(other),
                VisitKind.values()[random.nextInt(2)],
                random.nextBoolean(),
                1 + random.nextInt(3),
                random.nextInt(5) > 0,
                Referral.values()[random.nextInt(7)],
                TreatmentPlace.values()[random.nextInt(3)],
                random.nextInt(8) > 0);
    }

    static Claim withBasicPaid(Claim claim, BigDecimal basicPaid) {
        return new Claim(
                claim.id(),
                claim.group(),
                claim.total(),
                claim.outOfPolicy(),
                basicPaid,
                claim.otherPaid(),
                claim.kind(),
                claim.special(),
                claim.hospitalLevel(),
                claim.designated(),
                claim.referral(),
                claim.place(),
                claim.insured());
    }

    private static BigDecimal cents(int cents) {
        return BigDecimal.valueOf(cents, 2);
    }

    static List<SettledClaim> settle(List<Claim> claims) {
        return Settlement.settle(claims, ON, SET);
    }
}
