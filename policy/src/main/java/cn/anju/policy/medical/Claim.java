package cn.anju.policy.medical;

import cn.anju.policy.InvalidCase;
import cn.anju.policy.InvalidCase.Code;
import cn.anju.policy.Needs;
import cn.anju.policy.medical.Bill.Aid;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// One claim as the settlement message gives it, money in yuan; a null component is unknown.
///
/// @param total all costs, in and out of policy
/// @param outOfPolicy what no layer pays for
/// @param basicPaid what basic insurance has paid
/// @param otherPaid what another statutory layer has paid
/// @param hospitalLevel 1 to 3
public record Claim(
        @Nullable String id,
        @Nullable ClaimGroup group,
        @Nullable BigDecimal total,
        @Nullable BigDecimal outOfPolicy,
        @Nullable BigDecimal basicPaid,
        @Nullable BigDecimal otherPaid,
        @Nullable VisitKind kind,
        @Nullable Boolean special,
        @Nullable Integer hospitalLevel,
        @Nullable Boolean designated,
        @Nullable Referral referral,
        @Nullable TreatmentPlace place,
        @Nullable Boolean insured) {

    /// In a hospital bed, or not.
    public enum VisitKind {
        IN,
        OUT
    }

    /// How the patient came to the hospital; all but the last are proper ways.
    public enum Referral {
        LOCAL_PRIMARY,
        REFERRED,
        REMOTE_RESIDENT,
        REMOTE_REFERRED,
        EMERGENCY,
        SPECIAL_REG,
        NOT_OK
    }

    /// Where the hospital is.
    public enum TreatmentPlace {
        DISTRICT,
        CITY,
        OUTSIDE
    }

    /// What has to be known of the claim before it can be settled.
    ///
    /// @throws InvalidCase if more has been paid than the in-policy cost
    Bill bill(String path, AssistanceTerms terms, Needs needs) {
        String number = needs.text(id, path + "id");
        ClaimGroup member = needs.of(group, path + "group", ClaimGroup.NONE);
        BigDecimal all = needs.amount(total, path + "total");
        BigDecimal out = needs.amount(outOfPolicy, path + "outOfPolicy");
        BigDecimal basic = needs.amount(basicPaid, path + "basicPaid");
        BigDecimal other = needs.amount(otherPaid, path + "otherPaid");
        boolean covered = needs.flag(insured, path + "insured");
        BigDecimal inPolicy = all.subtract(out);
        BigDecimal own = inPolicy.subtract(basic).subtract(other);
        if (total != null && inPolicy.signum() < 0) {
            throw new InvalidCase(
                    Code.IMPOSSIBLE_VALUE, path + "outOfPolicy", "政策范围外费用超过了总费用" + all.toPlainString() + "元");
        }
        if (total != null && outOfPolicy != null && own.signum() < 0) {
            throw new InvalidCase(
                    Code.IMPOSSIBLE_VALUE, path + "basicPaid", "基本医保和其他报销超过了政策范围内费用" + inPolicy.toPlainString() + "元");
        }
        Aid aid = covered && member != ClaimGroup.NONE ? aid(path, inPolicy, terms, needs) : Aid.NONE;
        boolean tilted =
                aid != Aid.NONE && needs.of(place, path + "place", TreatmentPlace.OUTSIDE) != TreatmentPlace.OUTSIDE;
        return new Bill(number, member, out, own, covered, aid, tilted);
    }

    /// A hospital or a way to it that bars assistance is enough; then nothing more is asked.
    private Aid aid(String path, BigDecimal inPolicy, AssistanceTerms terms, Needs needs) {
        if ((designated != null && !designated) || referral == Referral.NOT_OK) {
            return Aid.NONE;
        }
        needs.flag(designated, path + "designated");
        needs.of(referral, path + "referral", Referral.NOT_OK);
        if (needs.flag(special, path + "special")) {
            return Aid.SPECIAL;
        }
        boolean large = inPolicy.compareTo(terms.largeFrom().number()) > 0
                && needs.of(kind, path + "kind", VisitKind.OUT) == VisitKind.IN
                && needs.count(hospitalLevel, path + "hospitalLevel")
                        >= terms.largeLevel().whole();
        return large ? Aid.LARGE : Aid.ORDINARY;
    }
}
