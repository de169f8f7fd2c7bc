package cn.anju.policy.medical;

import cn.anju.policy.Amounts;
import cn.anju.policy.medical.Bill.Aid;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// One person's year of claims, settled in their order: insurance first, then assistance.
///
/// Each claim is settled against what the year has come to before it; nothing that was settled is opened again.
final class MedicalYear {

    private final AssistanceTerms terms;

    /// In-policy yuan of the year that basic insurance has left to the patient.
    private BigDecimal ownCost = BigDecimal.ZERO;

    /// Yuan left after all three layers on claims that count towards the tilt.
    private BigDecimal burden = BigDecimal.ZERO;

    private BigDecimal criticalPaid = BigDecimal.ZERO;
    private BigDecimal specialPaid = BigDecimal.ZERO;
    private BigDecimal largePaid = BigDecimal.ZERO;
    private BigDecimal tiltPaid = BigDecimal.ZERO;

    private MedicalYear(AssistanceTerms terms) {
        this.terms = terms;
    }

    static List<SettledClaim> settle(List<Bill> bills, AssistanceTerms terms) {
        MedicalYear year = new MedicalYear(terms);
        List<SettledClaim> settled = new ArrayList<>(bills.size());
        bills.forEach(bill -> settled.add(year.settle(bill)));
        return settled;
    }

    private SettledClaim settle(Bill bill) {
        BigDecimal critical = critical(bill);
        BigDecimal rest = bill.ownBefore().subtract(critical);
        BigDecimal rate = terms.rate(bill.group());
        BigDecimal special = BigDecimal.ZERO;
        BigDecimal large = BigDecimal.ZERO;
        if (bill.aid() == Aid.SPECIAL) {
            special = capped(Amounts.share(rest, rate), terms.specialCap().number(), specialPaid);
            specialPaid = specialPaid.add(special);
        } else if (bill.aid() == Aid.LARGE) {
            large = capped(Amounts.share(rest, rate), terms.largeCap().number(), largePaid);
            largePaid = largePaid.add(large);
        }
        BigDecimal left = rest.subtract(special).subtract(large);
        BigDecimal tilt = bill.tilted() ? tilt(left, rate) : BigDecimal.ZERO;
        BigDecimal own = left.subtract(tilt);
        return new SettledClaim(
                bill.id(),
                Amounts.cents(critical),
                Amounts.cents(special),
                Amounts.cents(large),
                Amounts.cents(tilt),
                Amounts.cents(own),
                Amounts.cents(own.add(bill.outOfPolicy())));
    }

    /// The favoured have no cap; nobody gets more than the claim leaves.
    private BigDecimal critical(Bill bill) {
        boolean favoured = terms.favours(bill.group());
        CriticalIllness insurance = favoured ? terms.favoured() : terms.ordinary();
        BigDecimal before = ownCost;
        ownCost = ownCost.add(bill.ownBefore());
        if (!bill.insured()) {
            return BigDecimal.ZERO;
        }
        BigDecimal due = insurance.paidOn(ownCost).subtract(insurance.paidOn(before));
        if (!favoured) {
            due = due.min(left(terms.criticalCap().number(), criticalPaid));
        }
        BigDecimal paid = due.max(BigDecimal.ZERO).min(bill.ownBefore());
        criticalPaid = criticalPaid.add(paid);
        return paid;
    }

    /// Only what the year's burden has come to above the monitoring standard, and only what this claim adds to it.
    private BigDecimal tilt(BigDecimal left, BigDecimal rate) {
        BigDecimal standard = terms.monitoring().number();
        BigDecimal before = left(burden, standard);
        burden = burden.add(left);
        BigDecimal added = left(burden, standard).subtract(before);
        BigDecimal tilt = capped(Amounts.share(added, rate), terms.tiltCap().number(), tiltPaid);
        tiltPaid = tiltPaid.add(tilt);
        return tilt;
    }

    /// Rounded first, then held to what the cap of the year has left.
    private static BigDecimal capped(BigDecimal exact, BigDecimal cap, BigDecimal paidBefore) {
        return Amounts.cents(exact).min(left(cap, paidBefore));
    }

    private static BigDecimal left(BigDecimal of, BigDecimal taken) {
        return of.subtract(taken).max(BigDecimal.ZERO);
    }
}
