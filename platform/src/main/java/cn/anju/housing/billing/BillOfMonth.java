package cn.anju.housing.billing;

import cn.anju.money.Bill;
import cn.anju.money.BillNumber;
import cn.anju.policy.Fact;
import cn.anju.policy.housing.MonthlyRent;
import cn.anju.policy.housing.Rent;
import cn.anju.policy.housing.RentSegment;
import cn.anju.policy.housing.Tenancy;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One lease's bill of one month, by the rule that decides it on every other page too (`housing.rent`).
final class BillOfMonth {

    private BillOfMonth() {}

    static Bill of(BilledLease lease, MonthTerms terms) {
        var standard = terms.standard(lease.project(), lease.type());
        var rent = Rent.charge(tenancy(lease, standard, terms), terms.month().atDay(1), terms.parameters());
        return new Bill(
                new BillNumber(lease.number(), terms.month()),
                lease.district(),
                lease.project(),
                terms.beneficiary(lease.project()),
                rent.rent(),
                terms.dueOn(),
                segments(rent));
    }

    private static Tenancy tenancy(BilledLease lease, MonthTerms.Standard standard, MonthTerms terms) {
        return new Tenancy(
                terms.month(),
                lease.areaM2(),
                standard.standard(),
                standard.market(),
                terms.lowRent(),
                lease.recognition(),
                Fact.of(lease.startsOn()),
                orNone(lease.endedOn()),
                orNone(lease.exchangeRefusedOn()),
                orNone(leaving(lease)),
                orNone(old(lease.oldIncomePerHead(), lease.oldLimitPerHead())));
    }

    private static <T> Fact<T> orNone(@Nullable T value) {
        return value == null ? Fact.none() : Fact.of(value);
    }

    private static Tenancy.@Nullable Leaving leaving(BilledLease lease) {
        return lease.leavingSince() == null
                ? null
                : new Tenancy.Leaving(lease.leavingSince(), lease.transitionGranted());
    }

    private static Tenancy.@Nullable OldConditions old(@Nullable BigDecimal income, @Nullable BigDecimal limit) {
        return income == null ? null : new Tenancy.OldConditions(income, limit);
    }

    /// The segments as JSON; every value is a date, a number or a citation, so nothing needs escaping.
    static String segments(MonthlyRent rent) {
        return segments(rent.segments());
    }

    private static String segments(List<RentSegment> segments) {
        var json = new StringBuilder("[");
        for (var segment : segments) {
            json.append(json.length() == 1 ? "" : ",")
                    .append("{\"from\":\"")
                    .append(segment.from())
                    .append("\",\"to\":\"")
                    .append(segment.to())
                    .append("\",\"rate\":")
                    .append(segment.rate().toPlainString())
                    .append(",\"multiplier\":")
                    .append(segment.multiplier().toPlainString())
                    .append(",\"citation\":\"")
                    .append(segment.citation())
                    .append("\"}");
        }
        return json.append(']').toString();
    }
}
